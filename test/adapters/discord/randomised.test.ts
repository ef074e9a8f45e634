import { expect, test } from 'vitest';
import type { Fault } from '../../servers/discord/state.ts';
import { runningBot } from './running-bot.ts';

const running = runningBot();
const SEED = 20_210_114;
const QUESTIONS = 120;

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, so that every run meets the same faults. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FAULTS: readonly Fault[] = [
  ...['POST /callback$', 'PATCH @original$', 'POST /channels/\\d+/messages$'].flatMap((name) => {
    const [method = '', path = ''] = name.split(' ');
    return [
      { method, path, does: 'reset-before', times: 1 } as const,
      { method, path, does: 'reset-after', times: 1 } as const,
      { method, path, does: 'status', status: 502, times: 1 } as const,
      { method, path, does: 'status', status: 429, after: 0.05, times: 1 } as const,
    ];
  }),
];

test('whatever breaks, every question has one answer', { timeout: 60_000 }, async () => {
  const fake = running.fake();
  const random = numbers(SEED);
  const interactions: string[] = [];
  const messages: string[] = [];
  for (let asked = 0; asked < QUESTIONS; asked += 1) {
    const fault = FAULTS[random(FAULTS.length * 2)];
    if (fault) await fake.fault(fault);
    if (random(40) === 0) await fake.gateway('kill');
    const times = 1 + random(5);
    if (random(2) === 0)
      interactions.push(await fake.interact({ kind: 'command', command: 'policy', query: '9710', times }));
    else
      messages.push(await fake.say({ content: 'policy 9710', channel: `6000000000000001${10 + random(80)}`, times }));
  }
  for (const id of interactions) expect((await fake.answered(id, 20_000)).message?.body.content).toContain('9710');
  for (const id of messages) expect(await fake.replied(id, 20_000)).toHaveLength(1);
  expect((await fake.seen()).messages).toHaveLength(QUESTIONS);
});
