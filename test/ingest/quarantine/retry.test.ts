import { expect, test } from 'vitest';
import { exportQuarantine } from '../../../src/adapters/console/retry-quarantine.ts';
import { fixedClock } from '../../../src/domain/clock.ts';
import { readMap } from '../../../src/ingest/map/read-map.ts';
import { retryQuarantine } from '../../../src/ingest/quarantine/retry-quarantine.ts';
import * as ceb from '../message/ceb-text.ts';
import { type OpenLedger, openLedger, WHOLE } from '../open-ledger.ts';

const MAP = {
  fields: {
    id: 'no',
    day: 'date',
    office: 'office',
    flow: { constant: 'exports' },
    mode: { constant: '9610' },
    partner: 'to',
    chapter: 'hs',
    value: { column: 'yuan' },
  },
  skip: [{ when: { column: 'note', equals: 'total' }, reason: 'total' }],
};
const MENDED = { ...MAP, fields: { ...MAP.fields, partner: { column: 'to', codes: { 'U.S.A!': 'USA' } } } };
const ROWS =
  'no,date,office,to,hs,yuan,note,buyer\n1,2020-11-11,2244,U.S.A!,61,5,,Zhang\n2,2020-11-11,0100,USA,6,x,,Li\n';

async function partsOf({ store }: OpenLedger, now = '2026-02-01T00:00:00Z') {
  const { ledger, quarantine, lists, enterprises } = store;
  return { ledger, quarantine, lists, enterprises, reference: await store.reference(), clock: fixedClock(now) };
}

const mended = readMap(JSON.stringify(MENDED), 'mended.json');

test('a mended map takes what it can, once; the rest waits with its present reason', async () => {
  const ledger = await openLedger();
  await ledger.loadText(ROWS, MAP);
  const parts = await partsOf(ledger);
  expect((await ledger.store.quarantine.entries({ limit: 9 })).map(({ office }) => office)).toEqual(['2200', '0100']);
  expect(await ledger.store.quarantine.counts(['2200'])).toMatchObject([{ code: 'unknown-partner', count: 1 }]);
  const all = { limit: 100 };
  expect(await retryQuarantine(all, null, parts)).toEqual({ tried: 2, taken: 0, still: {}, loadAgain: 2 });
  expect(await retryQuarantine(all, mended, parts)).toMatchObject({ tried: 2, taken: 1, loadAgain: 0 });
  expect(await ledger.store.ledger.sums(WHOLE, ['office'])).toMatchObject([{ key: { office: '2200' }, value: 500 }]);
  expect(await retryQuarantine(all, mended, parts)).toMatchObject({ tried: 1, taken: 0 });
  expect(await ledger.store.ledger.verify(5)).toEqual([]);
});

test('single entries can be named, and one that conflicts with the ledger stays', async () => {
  const ledger = await openLedger();
  await ledger.loadText(ROWS, MAP);
  await ledger.loadText('no,date,office,to,hs,yuan,note\n1,2020-11-11,2244,USA,61,7,\n', MAP, 'other.csv');
  const [entry] = await ledger.store.quarantine.entries({ limit: 1 });
  const named = { ids: [entry?.id.slice(0, 6) ?? ''], limit: 100 };
  const outcome = await retryQuarantine(named, mended, await partsOf(ledger));
  expect(outcome).toEqual({ tried: 1, taken: 0, still: { conflict: 1 }, loadAgain: 0 });
});

test('of messages, what only had to wait is taken; what was not kept must be sent again', async () => {
  const ledger = await openLedger();
  const early = ceb.exportReceipt({ returnTime: '20260203000000000' });
  await ledger.loadText(ceb.message(603, [ceb.exportList()]), undefined, 'list.xml');
  await ledger.loadText(ceb.message(604, [early, ceb.exportReceipt({ returnInfo: null })]), undefined, 'early.xml');
  const outcome = await retryQuarantine({ limit: 9 }, null, await partsOf(ledger, '2026-03-01T00:00:00Z'));
  expect(outcome).toEqual({ tried: 2, taken: 1, still: {}, loadAgain: 1 });
  expect(await ledger.store.ledger.sums(WHOLE, ['day'])).toMatchObject([{ key: { day: '2026-02-03' }, value: 9_980 }]);
});

test('the export names place, reason and fix, and holds no column that was not mapped', async () => {
  const ledger = await openLedger();
  await ledger.loadText(ROWS, MAP);
  let text = '';
  await exportQuarantine(ledger.store.quarantine, {}, (more) => {
    text += more;
  });
  const [header, first] = text.split('\r\n');
  expect(header).toBe('_file,_line,_office,_field,_reason,_fix,_fix_zh,no,date,office,to,hs,yuan,note');
  expect(first).toMatch(/^test.csv,2,2200,partner,unknown-partner,".*Fix.*",.*,1,2020-11-11,2244,U.S.A!,61,5,$/);
  expect(text).not.toMatch(/Zhang|Li/);
});
