import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { IngestError } from '../../../src/ingest/ingest-error.ts';
import * as ceb from '../message/ceb-text.ts';
import { openLedger, WHOLE } from '../open-ledger.ts';

const HEADER = 'id,day,office,flow,mode,partner,chapter,value_yuan\n';
const rows = Array.from({ length: 6_000 }, (_, at) => `r${at},2020-11-11,0100,exports,9610,USA,61,${at}\n`).join('');
const table = gzipSync(HEADER + rows);
const message = gzipSync(ceb.message(603, [ceb.exportList()]));

test.each([
  ['a table with damage at its beginning', 'b.csv.gz', Buffer.concat([table.subarray(0, 10), Buffer.alloc(99, 0xff)])],
  ['a message that is cut off', 'a.xml.gz', message.subarray(0, -100)],
  ['no gzip but its first bytes', 'c.xml.gz', Buffer.from([0x1f, 0x8b, 0x20, 0x20, 0x20])],
])('%s is refused', async (_, name, content) => {
  const { loadText } = await openLedger();
  const refusal = await loadText(content, undefined, name).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(IngestError);
  expect(String(refusal)).toMatch(/gzip file that is damaged or cut off.* Next: send it whole/);
  expect((refusal as IngestError).told?.why.zh).toContain('损坏或不完整的gzip文件');
});

test('however much was read before the damage, sums are exact; sent whole, all is counted once', async () => {
  const { store, loadText } = await openLedger();
  await expect(loadText(table.subarray(0, -5_000), undefined, 'a.csv.gz')).rejects.toThrow(/damaged or cut off/);
  expect(await store.ledger.verify(5)).toEqual([]);
  await loadText(table, undefined, 'a.csv.gz');
  expect(await store.ledger.sums(WHOLE, [])).toMatchObject([{ declarations: 6_000 }]);
});
