import { expect, test, vi } from 'vitest';
import { runningBot } from './running-bot.ts';

const running = runningBot();

test('a stop lets what was asked be answered, hangs up, and leaves no timer behind', async () => {
  const fake = running.fake();
  await fake.fault({ method: 'PATCH', path: '@original', does: 'delay', after: 300, times: 1 });
  const id = await fake.interact({ kind: 'command', command: 'policy', query: '9710' });
  await fake.called('/callback');
  const timers = vi.spyOn(globalThis, 'setTimeout');
  expect(await running.bot().close()).toBe(true);
  const left = timers.mock.results.filter(({ value }) => value?.hasRef?.() && !value._destroyed);
  timers.mockRestore();
  expect((await fake.answered(id)).message?.body.content).toContain('9710');
  await fake.noted('closed 1000');
  expect(running.bot().health().state).toBe('stopped');
  expect(left).toEqual([]);
});
