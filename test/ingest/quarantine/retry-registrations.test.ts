import { expect, test } from 'vitest';
import { fixedClock } from '../../../src/domain/clock.ts';
import { retryQuarantine } from '../../../src/ingest/quarantine/retry-quarantine.ts';
import { openLedger } from '../open-ledger.ts';

const HEAD = 'code,version,name,office,registered_at,registered_uses\n';
const EVERYTHING = { limit: 100 };

test('registrations in quarantine are read again, beside declarations; what is taken leaves it', async () => {
  const { store, loadText } = await openLedger();
  const reference = await store.reference();
  const offices = reference.offices.filter(({ code }) => code !== '2200');
  const parts = { ...store, reference: { ...reference, offices }, clock: fixedClock('2026-02-01T00:00:00Z') };
  await loadText(
    `${HEAD}1101960AAA,1,A,0100,,\n1101960AAA,1,other,0100,,\n1101960BBB,1,B,2244,,\n${'X'.repeat(300)},1,C,0100,,\n`,
    undefined,
    'enterprises.csv',
  );
  // As it was kept by a program that did not know the office.
  await store.quarantine.quarantine(1, [
    {
      ...{ file: 'old.csv', line: 2, office: '', field: 'office', code: 'unknown-office', facts: '{"value":"2244"}' },
      record: JSON.stringify({ code: '1101960DDD', version: '1', name: 'D', office: '2244', registered_at: '2200' }),
    },
  ]);
  await loadText('id,day,office,flow,mode,partner,chapter,value_yuan\na,2020-11-11,0100,exports,9610,?,61,5\n');
  expect(await retryQuarantine(EVERYTHING, null, parts)).toEqual({
    tried: 4,
    taken: 0,
    still: { 'registered-otherwise': 1, 'unknown-office': 1, 'unknown-partner': 1 },
    loadAgain: 1,
  });
  expect(await retryQuarantine(EVERYTHING, null, { ...parts, reference })).toMatchObject({ tried: 4, taken: 1 });
  expect((await store.enterprises.registered(9)).map(({ code, office }) => [code, office])).toEqual([
    ['1101960AAA', '0100'],
    ['1101960BBB', '2200'],
    ['1101960DDD', '2200'],
  ]);
  expect(await retryQuarantine(EVERYTHING, null, { ...parts, reference })).toMatchObject({ tried: 3, taken: 0 });
});
