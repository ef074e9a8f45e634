import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { useFront } from './front.ts';

const { ask } = useFront();

test('help lists every command, in the language asked', async () => {
  for (const lang of ['en', 'zh'] as const) {
    const { text } = await ask('/help', lang);
    for (const { name, summary } of commands) expect(text).toContain(`/${name} – ${summary[lang]}`);
  }
});

test('help on a command gives its examples as buttons', async () => {
  expect((await ask('/help stats')).actions[0]).toEqual({ label: '/stats exports 2020', ask: '/stats exports 2020' });
});

test('help on nothing known is refused', async () => {
  expect((await ask('/help stat')).refusal).toMatchObject({ code: 'unknown-topic', facts: { nearest: ['stats'] } });
});

test('help says who may use a command that not everybody may', async () => {
  expect((await ask('/help')).text).toMatch(/\/admin – .* \(for admins\)/);
  expect((await ask('/help admin', 'zh')).text).toMatch(/（需 admin 以上角色）\n/);
  expect((await ask('/help stats')).text).not.toContain('(for ');
});
