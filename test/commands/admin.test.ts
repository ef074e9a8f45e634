import { expect, test } from 'vitest';
import { officersFront } from '../command/officers-front.ts';

test('a grant counts from the next question on, until it is revoked', async () => {
  const { ask } = await officersFront([]);
  const code = async (user: string, line: string): Promise<string | undefined> => (await ask(user, line)).refusal?.code;
  expect(await code('new', '/stats exports 2020')).toBe('not-registered');
  expect((await ask('admin', '/admin grant <@new|Li> officer Beijing Shanghai named Li Wei')).text).toBe(
    'Granted: slack/T1/user/new (Li Wei) is officer of Beijing, Shanghai.',
  );
  expect(await code('new', '/stats exports 2020')).toBeUndefined();
  expect(await code('new', '/stats exports 2020 Hangzhou')).toBe('other-office');
  expect((await ask('admin', '/admin grant user:new analyst')).refusal).toBeNull();
  expect(await code('new', '/stats exports 2020 Hangzhou')).toBeUndefined();
  expect((await ask('admin', '/admin revoke <@new>')).text).toBe('Revoked: slack/T1/user/new has no grant any more.');
  expect(await code('new', '/stats exports 2020')).toBe('not-registered');
});

test('the list shows the file and the store, who set it, and what is overruled', async () => {
  const { ask, store } = await officersFront([]);
  await ask('admin', '/admin grant channel:C9 officer 0100 named Briefing');
  const principal = { platform: 'slack', workspace: 'T1', kind: 'user', id: 'guest' } as const;
  await store.officers.grant({ principal, officer: { name: 'x', role: 'admin', offices: [] } }, 'old', new Date(0));
  const { table, text } = await ask('admin', '/admin list');
  expect(text).toBe('10 grants.');
  expect(table?.rows.slice(6)).toEqual([
    ['slack/T1/user/admin', 'admin', 'admin', 'all', 'officers file'],
    ['slack/T1/user/guest', 'guest', 'guest', '', 'officers file'],
    ['slack/T1/channel/C9', 'Briefing', 'officer', 'Beijing', 'admin 2026-11-24'],
    ['slack/T1/user/guest', 'x', 'admin', 'all', 'old 1970-01-01 (overruled by the officers file)'],
  ]);
  expect((await ask('guest', '/admin list')).refusal?.code).toBe('role-missing');
  expect((await ask('admin', '/admin list')).text).toBe('10 grants.');
});

test.each([
  ['/admin grant', 'unknown-principal'],
  ['/admin grant Li officer Beijing', 'unknown-principal'],
  ['/admin grant <@new> king', 'unknown-role'],
  ['/admin grant <@new> officer', 'word-missing'],
  ['/admin grant <@new> officer naning', 'ambiguous-word'],
  ['/admin grant <@new> officer exports', 'word-missing'],
  ['/admin grant <@guest> admin', 'set-in-file'],
  ['/admin revoke <@guest>', 'set-in-file'],
  ['/admin revoke <@new>', 'no-such-grant'],
  ['/admin revoke', 'unknown-principal'],
])('%s is refused (%s) and changes nothing', async (line, code) => {
  const { ask, store } = await officersFront([]);
  expect((await ask('admin', line)).refusal?.code).toBe(code);
  expect(await store.officers.grants()).toEqual([]);
});

test('who was granted what is in the audit log', async () => {
  const { ask, store } = await officersFront([]);
  await ask('admin', '/admin grant <@new> officer Beijing named Li Wei');
  await ask('admin', '/admin revoke <@new>');
  await ask('admin', '/admin revoke <@new>');
  const kept = (await store.audit.last(9)).map(({ entry }) => JSON.parse(entry));
  expect(kept.map(({ officer, outcome, readAs }) => [officer, outcome, readAs])).toEqual([
    ['admin', 'answered', 'grant slack/T1/user/new officer 0100 named Li Wei'],
    ['admin', 'answered', 'revoke slack/T1/user/new'],
    ['admin', 'refused', 'revoke slack/T1/user/new'],
  ]);
});

test('without a verb it says how it is used, in both languages', async () => {
  const { ask } = await officersFront([]);
  expect((await ask('admin', '/admin')).text).toContain('/admin grant WHO ROLE [OFFICES]');
  expect((await ask('admin', '/admin 帮助')).text).toContain('对象');
});
