import { expect, test } from 'vitest';
import { useSlack } from './running-slack.ts';

const running = useSlack();
const SENDING = ['respond', 'chat.postMessage'];
const UPLOADING = ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'];

/** Asks once in each channel, some at a time, every third envelope coming five times over; gives what each channel holds. */
async function askEverywhere(line: (at: number) => string, count: number, chaos: readonly string[]) {
  const { slack, settled } = running();
  const channels = Array.from({ length: count }, (_, at) => `C${String(at).padStart(6, '0')}`);
  await slack.order('set', { channels, chaos: { on: chaos, share: 0.4, seed: 20_210_114 } });
  const left = [...channels.entries()];
  const askSome = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [at, channel] = next;
      await slack.command(line(at), { channel, times: at % 3 === 0 ? 5 : 1 });
    }
  };
  await Promise.all(Array.from({ length: 20 }, askSome));
  await settled();
  const { messages, violations } = await slack.until({});
  const seen = new Map(channels.map((channel) => [channel, { all: 0, alone: 0 }]));
  for (const { channel, only } of messages) {
    const counts = seen.get(channel);
    if (counts) counts[only === null ? 'all' : 'alone'] += 1;
  }
  return { channels: [...seen.values()], violations, calls: (await slack.state()).calls.length };
}

/** QUESTIONS=1000 asks more. */
const QUESTIONS = Number(process.env.QUESTIONS ?? 250);

test('many questions, lines that break before and after, limits, 503s, redeliveries: one answer to each', async () => {
  const { channels, violations, calls } = await askEverywhere(() => '/help', QUESTIONS, SENDING);
  expect(violations).toEqual([]);
  expect(channels.filter(({ all, alone }) => all !== 1 || alone !== 0)).toEqual([]);
  // Chance did its part.
  expect(calls).toBeGreaterThan(1.3 * QUESTIONS);
}, 60_000);

test('charts whose upload breaks at any step: one answer to each', async () => {
  const ask = (at: number): string => `/stats ${['exports', 'imports', 'trade'][at % 3]} 2020`;
  const { channels, violations } = await askEverywhere(ask, 60, [...SENDING, ...UPLOADING]);
  expect(violations).toEqual([]);
  expect(channels.filter(({ all }) => all !== 1)).toEqual([]);
}, 60_000);

test('when looking fails as well, nothing is doubled, and who asked always hears something', async () => {
  const { channels, violations } = await askEverywhere(() => '/help', 100, ['respond', 'conversations.history']);
  expect(violations).toEqual([]);
  expect(channels.filter(({ all }) => all > 1)).toEqual([]);
  const silent = channels.filter(({ all, alone }) => all + alone === 0);
  expect(silent.length).toBeLessThan(10);
}, 60_000);
