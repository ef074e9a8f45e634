import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { type Ran, type Settings, tidewaiter } from './tidewaiter.ts';

let folder: string;
let store: string;
let officers: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidewaiter-'));
  [store, officers] = [join(folder, 'store.db'), join(folder, 'officers.json')];
  const who = [{ platform: 'slack', workspace: 'T1', user: 'U1' }];
  writeFileSync(officers, JSON.stringify({ officers: [{ name: 'Li Wei', role: 'officer', offices: ['0100'], who }] }));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (args: readonly string[], more: Settings = {}): Promise<Ran> =>
  tidewaiter(args, { TIDEWAITER_STORE: store, TIDEWAITER_OFFICERS: officers, ...more });

test('--as asks as an officer by name, and the log tells the two apart', async () => {
  const refused = await run(['ask', '/stats exports 2020 Shanghai', '--as', 'Li Wei', '--json']);
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.out).refusal).toMatchObject({ code: 'other-office', facts: { own: ['Beijing'] } });
  expect((await run(['ask', '/stats exports 2020'])).code).toBe(0);
  const { out } = await run(['audit', 'list', '--last', '2']);
  const kept = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(kept.map(({ seq, officer, readAs, outcome }) => [seq, officer, readAs, outcome])).toEqual([
    [1, 'Li Wei', 'exports 2020 Shanghai', 'refused'],
    [2, 'operator', 'exports 2020', 'answered'],
  ]);
});

test('audit verify passes a whole log, and fails with the first row that was changed', async () => {
  const whole = await run(['audit', 'verify']);
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(whole.out).toMatch(/^The audit log is whole: 2 rows, last hash [0-9a-f]{64}\n$/);
  const db = await openSqlite(store, new Date(0));
  await sql`drop trigger audit_refuse_update`.execute(db);
  await sql`update audit set entry = replace(entry, 'Li Wei', 'Nobody') where seq = 1`.execute(db);
  await db.destroy();
  const broken = await run(['audit', 'verify']);
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('broken at row 1: its content is not what was written');
});

test.each([
  [['ask', 'exports 2020', '--as', 'Nobody'], {}, 2, 'nobody is called Nobody'],
  [['audit'], {}, 2, 'audit takes verify or list'],
  [['audit', 'list', '--last', 'all'], {}, 2, '--last takes a number'],
  [['ask', 'exports 2020'], { TIDEWAITER_UNKNOWN: 'all' }, 1, 'national or nothing, not all'],
  [['ask', 'exports 2020'], { TIDEWAITER_INBOX_DAYS: '0' }, 1, 'a number of days from 1 to 9999, not 0'],
  [['ask', 'exports 2020'], { TIDEWAITER_OFFICERS: '/nowhere.json' }, 1, 'it cannot be read (ENOENT)'],
])('%j with %o ends with %i', async (args, env, code, message) => {
  const ran = await run(args, env);
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toContain(message);
});
