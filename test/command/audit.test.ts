import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { someDeclarations } from '../answer/ledger/some-declarations.ts';
import { officersFront } from './officers-front.ts';

const RECORDS = someDeclarations(100);

test.each([
  ['beijing', '/stats exports 2020', 'stats', 'exports 2020', 'answered', null],
  ['beijing', '/stats exports 2020-11 by office', 'stats', 'exports 2020-11 Beijing by office', 'answered', null],
  ['analyst', '出口 2020年 上海', 'stats', '出口 2020年 上海海关', 'answered', null],
  ['beijing', '/stats 出口 2020年 上海', 'stats', 'exports 2020 Shanghai', 'refused', 'other-office'],
  ['guest', '/stats exports 2020-11', 'stats', 'exports 2020-11', 'refused', 'published-only'],
  ['beijing', '/stats exprots', 'stats', 'exports', 'refused', 'period-missing'],
  ['beijing', '/stats xyzzy', 'stats', null, 'refused', 'unknown-word'],
  ['beijing', '/nothing', null, null, 'refused', 'unknown-command'],
  ['beijing', '/admin list', 'admin', null, 'refused', 'role-missing'],
  ['beijing', '/help', 'help', null, 'answered', null],
  ['nobody', '/stats exports 2020', 'stats', null, 'refused', 'not-registered'],
])('%s: %s is kept', async (user, line, command, readAs, outcome, reason) => {
  const { ask, store } = await officersFront(RECORDS);
  const { id } = await ask(user, line);
  const [row] = await store.audit.last(9);
  expect(JSON.parse(row?.entry ?? '')).toEqual({
    at: '2026-11-24T00:30:00.000Z',
    platform: 'slack',
    workspace: 'T1',
    channel: 'C1',
    user,
    officer: user === 'nobody' ? null : user,
    role: user === 'nobody' ? null : user === 'beijing' ? 'officer' : user,
    command,
    readAs,
    outcome,
    reason,
    answer: id,
  });
});

test('one question is one row, also when it was narrowed and asked of all offices as well', async () => {
  const { ask, store } = await officersFront(RECORDS);
  await ask('beijing', '/stats exports 2020 by office');
  expect(await store.audit.verify()).toMatchObject({ rows: 1, broken: null });
});

test('what was typed is never kept: it may hold a secret', async () => {
  const { ask, store } = await officersFront(RECORDS);
  for (const line of ['/stats xoxb-1234-SECRET', '/SECRET', '/help SECRET', '/data why SECRET', '/policy SECRET']) {
    await ask('beijing', line);
  }
  expect(JSON.stringify(await store.audit.last(9))).not.toMatch(/secret/i);
});

test('a question that cannot be kept is not answered: an apology with the number of the failure', async () => {
  const { ask, db, bugs } = await officersFront(RECORDS);
  await sql`drop table audit_head`.execute(db);
  const reply = await ask('beijing', '/stats exports 2020');
  expect(reply).toMatchObject({ bug: 'bug1', figures: [], table: null, chart: null, refusal: null });
  expect(reply.text).toContain('bug1');
  expect(reply.text).not.toContain('trillion');
  expect(bugs).toHaveLength(1);
});

test('a failure of the program is kept under its number', async () => {
  const { ask, db, store } = await officersFront(RECORDS);
  await sql`drop table rollups`.execute(db);
  const { bug } = await ask('analyst', '/stats exports 2020 by office');
  const [row] = await store.audit.last(1);
  expect(bug).not.toBeNull();
  expect(JSON.parse(row?.entry ?? '')).toMatchObject({ outcome: 'failed', reason: bug, answer: null });
});
