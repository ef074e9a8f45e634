import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { OutboxClaim, OutboxStore } from '../../src/store/outbox-port.ts';
import type { Store } from '../../src/store/ports.ts';

const START = Date.parse('2026-11-24T00:00:00Z');
const LEASE = 60;

type Op =
  | { readonly op: 'tick'; readonly seconds: number }
  | { readonly op: 'claim' | 'start' | 'look' | 'report' | 'crash'; readonly worker: 0 | 1 }
  | { readonly op: 'arrive' | 'drop' };

const worker = fc.constantFrom(0 as const, 1 as const);
const ops: fc.Arbitrary<Op> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ op: fc.constant('tick' as const), seconds: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 6, arbitrary: fc.record({ op: fc.constantFrom('claim', 'start', 'look', 'report' as const), worker }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('crash' as const), worker }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constantFrom('arrive', 'drop' as const) }) },
);

interface Hand {
  readonly claim: OutboxClaim;
  /** What became of its request, as the world knows it. */
  request: 'none' | 'under way' | 'arrived' | 'lost';
}

/** One message, two workers whose clocks differ, and a platform that may take, lose or delay what is sent to it. */
function world(outbox: OutboxStore, job: string, skews: readonly [number, number]) {
  let seconds = 0;
  const hands: (Hand | null)[] = [null, null];
  const underWay: Hand[] = [];
  /** Send claims, doubts about them, and clear refusals, in order. */
  const events: ('send' | 'doubt' | 'no')[] = [];
  let arrivals = 0;
  let lookedTooEarly = false;
  const now = (who: 0 | 1): Date => new Date(START + (seconds + skews[who]) * 1000);

  async function claim(who: 0 | 1): Promise<void> {
    const [row] = (await outbox.due(job, now(who), 1)) ?? [];
    const won = row && !hands[who] ? await outbox.claim(row, now(who), LEASE) : null;
    if (!won) return;
    events.push(won.task === 'send' ? 'send' : 'doubt');
    hands[who] = { claim: won, request: 'none' };
  }
  async function look(who: 0 | 1, hand: Hand): Promise<void> {
    if (hand.claim.task !== 'reconcile') return;
    hands[who] = null;
    if (arrivals > 0) await outbox.sent(hand.claim, 'm', now(who));
    else {
      const other = hands[1 - who];
      lookedTooEarly ||= underWay.length > 0 || (other?.claim.task === 'send' && other.request === 'none');
      await outbox.absent(hand.claim, now(who));
    }
  }
  async function report(who: 0 | 1, { claim: held, request }: Hand): Promise<void> {
    if (held.task !== 'send' || request === 'none') return;
    hands[who] = null;
    if (request === 'arrived') await outbox.sent(held, 'm', now(who));
    else if (request === 'lost') {
      if (await outbox.failed(held, 'refused', now(who), now(who))) events.push('no');
    } else if (await outbox.unknown(held, 'timeout', now(who), now(who))) events.push('doubt');
  }
  async function apply(op: Op): Promise<void> {
    if (op.op === 'tick') seconds += op.seconds;
    else if (!('worker' in op)) {
      const hand = underWay.shift();
      if (!hand) return;
      hand.request = op.op === 'arrive' ? 'arrived' : 'lost';
      if (op.op === 'arrive') arrivals += 1;
    } else if (op.op === 'claim') await claim(op.worker);
    else {
      const hand = hands[op.worker];
      if (!hand) return;
      if (op.op === 'crash') hands[op.worker] = null;
      if (op.op === 'look') await look(op.worker, hand);
      if (op.op === 'report') await report(op.worker, hand);
      if (op.op === 'start' && hand.claim.task === 'send' && hand.request === 'none') {
        hand.request = 'under way';
        underWay.push(hand);
      }
    }
  }
  /** Both workers crash, what is under way arrives, and one worker that works goes on alone. */
  async function finish(): Promise<void> {
    hands.fill(null);
    while (underWay.length > 0) await apply({ op: 'arrive' });
    for (const round of [1, 2, 3]) {
      await apply({ op: 'tick', seconds: round * 1000 });
      for (const op of ['claim', 'start'] as const) await apply({ op, worker: 0 });
      await apply({ op: 'arrive' });
      for (const op of ['look', 'report'] as const) await apply({ op, worker: 0 });
    }
  }
  return { apply, finish, seen: () => ({ events, arrivals, lookedTooEarly }) };
}

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:', new Date(0));
});
afterAll(() => store.close());

let runs = 0;
test('whatever crashes, two workers never send twice without a doubt in between, and nothing is lost', async () => {
  const skew = fc.integer({ min: -80, max: 80 });
  let resent = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(ops, { minLength: 10, maxLength: 60 }), fc.tuple(skew, skew), async (script, skews) => {
      runs += 1;
      // A platform of its own for each run, so that `due` sees this message alone.
      const job = `run ${runs}`;
      const { outbox } = store;
      const message = { job, slot: '', target: '', platform: job, content: '{}', dueAt: new Date(START - 100_000) };
      await outbox.plan([message], new Date(START));
      const { apply, finish, seen } = world(outbox, job, skews);
      for (const op of script) await apply(op);
      await finish();
      const { events, arrivals, lookedTooEarly } = seen();
      expect(events.join(' ')).not.toContain('send send');
      expect((await outbox.list({ job, limit: 1 }))[0]).toMatchObject({ state: 'sent', messageId: 'm' });
      expect(arrivals).toBeGreaterThan(0);
      // Only a platform that says "not there" of what is still on its way can make two of one.
      if (!lookedTooEarly) expect(arrivals).toBe(1);
      if (events.join(' ').includes('send doubt send')) resent += 1;
    }),
    { numRuns: 150 },
  );
  // The scripts are not so tame that a resend is never tried.
  expect(resent).toBeGreaterThan(50);
});
