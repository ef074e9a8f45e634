import { expect, test } from 'vitest';
import { openLedger, WHOLE } from './open-ledger.ts';

const LIST = '01002020E000000001';
const HEADER = 'id,day,office,flow,mode,partner,hs,value_yuan,original';
const GOODS = `${LIST},2020-11-11,0100,exports,9610,USA,8517120000,100,`;
/** As customs declares an export that comes back: under 4561, as an import, at whatever office. */
const RETURN = `R1,2020-12-01,2200,imports,4561,USA,8517120000,40,${LIST}`;

test.each([
  ['after', [`${HEADER}\n${GOODS}\n`, `${HEADER}\n${RETURN}\n`]],
  ['before', [`${HEADER}\n${RETURN}\n`, `${HEADER}\n${GOODS}\n`]],
])('a return declaration that comes %s its list counts under the mode and flow of the list', async (_, files) => {
  const { store, loadText } = await openLedger();
  for (const [at, file] of files.entries()) {
    expect(await loadText(file, undefined, `${at}.csv`)).toMatchObject({ accepted: 1, quarantined: {} });
  }
  expect(await store.ledger.cohorts(WHOLE, ['office', 'mode', 'flow'])).toMatchObject([
    { key: { office: '0100', mode: '9610', flow: 'exports' }, value: 10_000, returns: 1, returnedValue: 4_000 },
  ]);
  const back = (await store.ledger.sums(WHOLE, ['office', 'mode', 'flow'])).filter(({ returns }) => returns > 0);
  expect(back).toMatchObject([
    { key: { office: '2200', mode: '4561', flow: 'exports' }, declarations: 0, returnedValue: 4_000 },
  ]);
  expect(await store.ledger.verify(5)).toEqual([]);
});

test('until its original is there a return has come back, and belongs to no cohort', async () => {
  const { store, loadText } = await openLedger();
  await loadText(
    `{"id":"R1","day":"2020-12-01","office":"2200","flow":"exports","mode":"4561","partner":"USA","hs":"85","value_yuan":40,"original":"X1"}\n`,
    undefined,
    'r.ndjson',
  );
  expect(await store.ledger.sums(WHOLE, [])).toMatchObject([{ declarations: 0, returns: 1, returnedValue: 4_000 }]);
  expect(await store.ledger.cohorts(WHOLE, [])).toEqual([]);
});
