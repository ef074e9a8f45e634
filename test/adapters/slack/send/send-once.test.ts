import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../../src/adapters/slack/send/outcome.ts';
import { type Found, type Patience, sendOnce } from '../../../../src/adapters/slack/send/send-once.ts';

const patience: Patience = { limitMs: 5000, retryMs: [100, 200], lookMs: [10, 20] };
const SENT: Outcome = { kind: 'sent' };
const LIMITED: Outcome = { kind: 'limited', seconds: 2 };
const NOT_SENT: Outcome = { kind: 'not-sent', reason: 'ECONNREFUSED' };
const UNKNOWN: Outcome = { kind: 'unknown', reason: 'ECONNRESET' };
const REFUSED: Outcome = { kind: 'refused', code: 'not_in_channel' };

async function play(outcomes: readonly Outcome[], looks: readonly Found['kind'][] = []) {
  const steps: string[] = [];
  const left = [...outcomes];
  const found = [...looks];
  const end = await sendOnce({
    attempt: async () => {
      steps.push('send');
      return left.shift() ?? SENT;
    },
    find: async () => {
      steps.push('look');
      const kind = found.shift() ?? 'absent';
      return kind === 'found' ? { kind, ts: '1.1' } : { kind };
    },
    wait: async (ms) => {
      steps.push(`${ms}`);
    },
    patience,
  });
  return { steps: steps.join(' '), end };
}

test.each([
  ['sent at once', [SENT], [], 'send', 'sent'],
  ['refused', [REFUSED], [], 'send', 'refused'],
  ['a rate limit is waited out', [LIMITED, SENT], [], 'send 2000 send', 'sent'],
  ['rate limits without end', [LIMITED, LIMITED, LIMITED], [], 'send 2000 send 2000 send', 'refused'],
  ['no connection, twice', [NOT_SENT, NOT_SENT, SENT], [], 'send 100 send 200 send', 'sent'],
  ['no connection at all', [NOT_SENT, NOT_SENT, NOT_SENT], [], 'send 100 send 200 send', 'refused'],
  ['broken off, but there', [UNKNOWN], ['found'], 'send 10 look', 'sent'],
  ['broken off, there a little later', [UNKNOWN], ['absent', 'found'], 'send 10 look 20 look', 'sent'],
  ['broken off and not there', [UNKNOWN, SENT], ['absent', 'absent'], 'send 10 look 20 look send', 'sent'],
  ['broken off where nobody can look', [UNKNOWN], ['cannot'], 'send 10 look', 'unknown'],
  ['broken off, and so is the last look', [UNKNOWN], ['absent', 'later'], 'send 10 look 20 look', 'unknown'],
] as const)('%s', async (_, outcomes, looks, steps, kind) => {
  const played = await play(outcomes, looks);
  expect(played).toMatchObject({ steps, end: { kind } });
});

test('whatever the network does, a message is never sent twice and never believed sent when it is not', async () => {
  const fate = fc.constantFrom('ok', 'lost-before', 'lost-after', 'limited', 'no-connection');
  const sight = fc.constantFrom('sees', 'cannot', 'later');
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 6 }), fc.array(sight, { maxLength: 20 }), async (fates, sights) => {
      let arrived = 0;
      const left = [...fates];
      const eyes = [...sights];
      const end = await sendOnce({
        attempt: async () => {
          const next = left.shift() ?? 'ok';
          if (next === 'ok' || next === 'lost-after') arrived += 1;
          if (next === 'ok') return SENT;
          if (next === 'limited') return LIMITED;
          return next === 'no-connection' ? NOT_SENT : UNKNOWN;
        },
        find: async () => {
          const eye = eyes.shift() ?? 'sees';
          if (eye !== 'sees') return { kind: eye };
          return arrived > 0 ? { kind: 'found', ts: '1.1' } : { kind: 'absent' };
        },
        wait: async () => {},
        patience,
      });
      expect(arrived).toBeLessThanOrEqual(1);
      if (end.kind === 'sent') expect(arrived).toBe(1);
      if (end.kind === 'refused') expect(arrived).toBe(0);
    }),
    { numRuns: 400 },
  );
});
