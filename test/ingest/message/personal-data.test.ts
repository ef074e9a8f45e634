import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '../../../src/domain/clock.ts';
import { loadFile } from '../../../src/ingest/load-file.ts';
import { asRejection } from '../../../src/ingest/rejection.ts';
import { rejectionText } from '../../../src/ingest/rejection-text.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';
import * as ceb from './ceb-text.ts';

/** Texts that stand in every field where a buyer can stand, and in the free text where somebody may write them. */
const PLANTED = ['110101199001011234', '张三丰', '13812345678', '上海市示例路1号', 'P1ANTED'];

const withNotes = (record: string): string =>
  record
    .replace(/<\/ceb:(InventoryHead|InvtRefundHead|InvtCancel|OrderHead)>/g, '<ceb:note>P1ANTED</ceb:note></ceb:$1>')
    .replace(/(<ceb:(?:reason|returnInfo|gname|gmodel)>)[^<]*/g, '$1P1ANTED');

test('nothing of a buyer is in the store, in quarantine or in what is said of a fault', async () => {
  const folder = temporaryFolder();
  const clock = fixedClock('2026-02-01T00:00:00Z');
  const store = await openStore(join(folder, 'store.db'), clock());
  const { ledger, quarantine, lists, enterprises } = store;
  const parts = { ledger, quarantine, lists, enterprises, reference: await store.reference(), clock };
  const said: string[] = [];
  const records: readonly (readonly [number, string])[] = [
    [621, ceb.importList()],
    // With a fault in a field of the buyer's own, and in another.
    [621, ceb.importList({ buyerName: '张三丰'.repeat(30) })],
    [621, ceb.importList({ customsCode: '0000' })],
    [622, ceb.importReceipt()],
    [622, ceb.importReceipt({ returnStatus: 'X' })],
    [623, ceb.importCancel()],
    [625, ceb.refund()],
    [625, ceb.refund({ buyerTelephone: '13812345678'.repeat(9) })],
    // What is broken in the XML itself stands beside them.
    [621, `${ceb.importList()}<ceb:张三丰 13812345678></ceb:x>`],
    [621, ceb.importList({ note: '&张三丰;' })],
  ];
  for (const [at, [type, record]] of records.entries()) {
    const path = join(folder, `${at}.xml`);
    writeFileSync(path, ceb.message(type, [withNotes(record)]));
    await loadFile(path, null, parts).then(
      (outcome) => said.push(JSON.stringify(outcome)),
      (error) => said.push(String(error)),
    );
  }
  const entries = await quarantine.entries({ limit: 100 });
  expect(entries.map(({ code }) => code).sort()).toEqual(['not-a-code', 'too-long', 'too-long', 'unknown-office']);
  for (const { field, code, facts } of entries) {
    const rejection = asRejection(field, code, JSON.parse(facts)) ?? expect.fail();
    said.push(JSON.stringify(rejectionText(rejection)));
  }
  expect(said.filter((each) => each.includes('was not loaded'))).toHaveLength(2);
  expect((await ledger.sums({ from: '2020-01-01', to: '2020-12-31' }, []))[0]?.value).toBe(9_980);
  await store.close();

  const stored = readdirSync(folder).filter((name) => name.startsWith('store.db'));
  expect(stored).toContain('store.db');
  const everything = [
    ...stored.map((name) => readFileSync(join(folder, name))),
    ...said.map((each) => Buffer.from(each)),
  ];
  for (const bytes of everything) {
    for (const planted of PLANTED) expect([planted, bytes.includes(planted)]).toEqual([planted, false]);
  }
  // The search would find them: the list number lies in the same file.
  expect(readFileSync(join(folder, 'store.db')).includes('22442020I000000001')).toBe(true);
});
