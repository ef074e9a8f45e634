import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clock.ts';
import { type Inbox, prepareInbox } from '../../../src/ingest/inbox/claim-file.ts';
import { takeNext } from '../../../src/ingest/inbox/take-inbox.ts';

import { IngestError } from '../../../src/ingest/ingest-error.ts';
import type { FileOutcome } from '../../../src/ingest/ingest-file.ts';
import { loadHere } from '../../../src/ingest/loader/loader.ts';

import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';
import * as ceb from '../message/ceb-text.ts';
import { openLedger, WHOLE } from '../open-ledger.ts';

const HEADER = 'id,day,office,flow,mode,partner,chapter,value_yuan\n';
const GOOD = `${HEADER}a,2020-11-11,0100,exports,9610,USA,61,5\n`;

/** A folder, a clock that the test moves, and workers on one store. */
async function openInbox() {
  const { store } = await openLedger();
  const folder = join(temporaryFolder(), 'inbox');
  await mkdir(folder);
  let now = new Date('2026-02-01T00:00:00Z');
  const clock: Clock = () => now;
  const { ledger, quarantine, lists, enterprises } = store;
  const load = loadHere({ ledger, quarantine, lists, enterprises, reference: await store.reference(), clock });
  const told: unknown[] = [];
  return {
    store,
    folder,
    /** What was told of each file, and whether it was put away by then. */
    told,
    later(seconds: number) {
      now = new Date(now.getTime() + seconds * 1000);
    },
    /** Writes a file as of now on the test's clock. */
    put(name: string, content: string) {
      writeFileSync(join(folder, name), content);
      utimesSync(join(folder, name), now, now);
    },
    async worker(name: string) {
      const inbox: Inbox = { folder, worker: name, clock };
      await prepareInbox(inbox);
      const looks = new Map<string, string>();
      const tell = async (file: string, outcome: FileOutcome | IngestError) =>
        told.push({
          file,
          why: outcome instanceof IngestError ? outcome.told?.why.en : 'loaded',
          away: existsSync(join(folder, 'rejected', file)),
        });
      return () => takeNext({ inbox, looks, map: null, load, quarantine, tell });
    },
    in: (name: string) => readdirSync(join(folder, name)).sort(),
    read: (...path: string[]) => readFileSync(join(folder, ...path), 'utf8'),
  };
}

test('a file is taken once it is written, and lies in done with its report', async () => {
  const inbox = await openInbox();
  const take = await inbox.worker('one');
  inbox.put('day.csv', HEADER);
  inbox.put('.hidden', GOOD);
  inbox.put('later.csv.part', GOOD);
  expect(await take()).toBeNull();
  inbox.later(10);
  inbox.put('day.csv', GOOD);
  expect(await take()).toBeNull();
  expect(await take()).toBeNull();
  inbox.later(3);
  expect(await take()).toMatchObject({ file: 'day.csv', place: join(inbox.folder, 'done', 'day.csv') });
  expect(inbox.in('done')).toEqual(['day.csv', 'day.csv.report.txt']);
  expect(inbox.read('done', 'day.csv.report.txt')).toMatch(/accepted 入账: 1,/);
  expect(await take()).toBeNull();
  expect(inbox.in('.')).toEqual(['.hidden', 'done', 'later.csv.part', 'rejected', 'taking']);
});

test('what cannot be loaded lies in rejected with the reason; of the same name none is lost', async () => {
  const inbox = await openInbox();
  const take = await inbox.worker('one');
  inbox.put('a.pdf', '%PDF-1.7');
  inbox.put('b.csv', `${HEADER}b,2020-11-11,9999,exports,9610,USA,61,5\n`);
  inbox.put('c.xml', ceb.message(603, [ceb.exportList()]).slice(0, -9));
  await take();
  inbox.later(3);
  for (const _ of [1, 2, 3]) await take();
  expect(inbox.in('rejected')).toEqual(['a.pdf', 'b.csv', 'c.xml'].flatMap((name) => [name, `${name}.report.txt`]));
  expect(inbox.read('rejected', 'a.pdf.report.txt')).toMatch(/PDF document.*Next: .*\n看起来是PDF文档。/);
  expect(inbox.read('rejected', 'b.csv.report.txt')).toMatch(/9999/);
  expect(inbox.read('rejected', 'c.xml.report.txt')).toMatch(/broken.*Next: /);
  expect(inbox.told).toEqual([
    { file: 'a.pdf', why: expect.stringContaining('a PDF document'), away: false },
    { file: 'b.csv', why: 'loaded', away: false },
    { file: 'c.xml', why: expect.stringContaining('its XML is broken'), away: false },
  ]);
  inbox.put('a.pdf', '%PDF-1.4');
  await take();
  inbox.later(3);
  await take();
  expect(inbox.in('rejected').filter((name) => name.endsWith('a.pdf'))).toHaveLength(2);
});

test('declarations and registrations lie in one folder', async () => {
  const inbox = await openInbox();
  const take = await inbox.worker('one');
  inbox.put('a.csv', GOOD);
  inbox.put('b.csv', 'code,name,office\n1101960ABC,A,0100\n1101960ABC,B,0100\n');
  await take();
  inbox.later(3);
  for (const _ of [1, 2]) await take();
  expect(inbox.in('done').filter((name) => !name.includes('report'))).toEqual(['a.csv', 'b.csv']);
  expect(inbox.read('done', 'b.csv.report.txt')).toMatch(
    /accepted 入账: 1,.*\nquarantined 隔离: registered-otherwise 1\n/,
  );
  expect(await inbox.store.enterprises.registered(9)).toMatchObject([{ code: '1101960ABC', name: 'A' }]);
});

test('of two on one folder each file goes to one; what a dead one began is taken over', async () => {
  const inbox = await openInbox();
  const [one, two] = [await inbox.worker('one'), await inbox.worker('two')];
  for (let at = 0; at < 6; at += 1) inbox.put(`${at}.csv`, GOOD.replace('a,', `a${at},`));
  await Promise.all([one(), two()]);
  inbox.later(3);
  const taken = [];
  for (let at = 0; at < 4; at += 1) taken.push(...(await Promise.all([one(), two()])));
  const files = taken.flatMap((each) => each?.file ?? []);
  expect(files.sort()).toEqual(['0.csv', '1.csv', '2.csv', '3.csv', '4.csv', '5.csv']);

  await inbox.worker('dead');
  inbox.put(join('taking', 'dead', 'left.csv'), GOOD.replace('a,', 'left,'));
  expect(await one()).toBeNull();
  inbox.later(61);
  expect(await one()).toMatchObject({ file: 'left.csv' });
  expect(existsSync(join(inbox.folder, 'taking', 'dead'))).toBe(false);
  expect(await inbox.store.ledger.sums(WHOLE, [])).toMatchObject([{ declarations: 7 }]);
});
