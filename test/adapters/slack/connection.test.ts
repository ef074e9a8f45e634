import { describe, expect, test } from 'vitest';
import { useSlack } from './running-slack.ts';

const running = useSlack();

describe('the socket', () => {
  test.each(['refresh', 'warning', 'kill'] as const)(
    'ends (%s): the next one is there in time for what is asked meanwhile',
    async (how) => {
      const { slack } = running();
      await slack.order('socket', { do: how });
      const { gaps } = await slack.until({ sockets: 1 });
      // Seconds, by the platform's rule; how short it is: bench/slack-gaps.ts.
      expect(Math.max(0, ...gaps)).toBeLessThan(3000);
      expect((await slack.command('/help')).ackMs).not.toBeNull();
      const { messages, violations } = await slack.until({ messages: 1 });
      expect([messages.length, violations]).toEqual([1, []]);
    },
  );

  test('takes what nobody here wants, so that who pressed sees no warning', async () => {
    const { slack } = running();
    expect((await slack.press('1', { actionId: 'foreign' })).ackMs).not.toBeNull();
    const { messages, violations } = await slack.state();
    expect([messages.length, violations]).toEqual([0, []]);
  });

  test('ends ten times in a row, and no event is lost', async () => {
    const { slack } = running();
    for (let round = 0; round < 10; round += 1) {
      await slack.order('socket', { do: round % 2 ? 'kill' : 'refresh' });
      await slack.say('<@U0BOT> help');
      await slack.until({ sockets: 1 });
    }
    const { messages, violations } = await slack.until({ messages: 10 });
    expect([messages.length, violations]).toEqual([10, []]);
  });

  test('three 503 and two refused tokens in its way do not keep it from coming back', async () => {
    const { slack } = running();
    await slack.order('fault', { on: 'apps.connections.open', kind: 'http', status: 503, times: 3 });
    await slack.order('fault', { on: 'apps.connections.open', kind: 'error', code: 'invalid_auth', times: 2 });
    await slack.order('socket', { do: 'kill' });
    await slack.until({ sockets: 1 });
    await slack.command('/help');
    const { messages, violations } = await slack.until({ messages: 1 });
    expect([messages.length, violations]).toEqual([1, []]);
  });
});

test('a stop finishes what was asked and takes no more', async () => {
  const { slack, stop } = running();
  await slack.command('/stats exports 2020');
  await stop();
  const { messages, sockets } = await slack.until({ messages: 1 });
  expect([messages.length, sockets]).toEqual([1, 0]);
});
