import { beforeEach, describe, expect, test } from 'vitest';
import type { OutboxClaim, OutboxRow, OutboxStore, PlannedMessage } from '../../src/store/outbox-port.ts';
import { OUTBOX_STATES, OUTBOX_STEPS, type OutboxState } from '../../src/store/outbox-states.ts';

const NOON = Date.parse('2026-11-24T04:00:00Z');
const LEASE = 60;
const at = (seconds: number): Date => new Date(NOON + seconds * 1000);
const key = { job: 'briefing 12', slot: '2026-11-24T00:30', target: 'C1' };
const planned: PlannedMessage = { ...key, platform: 'slack', content: '{"text":"海关"}', dueAt: at(0) };

/** What every outbox must keep to. `open` gives views of one empty outbox, as several processes have them. */
export function outboxContract(engine: string, open: () => Promise<readonly [OutboxStore, OutboxStore]>): void {
  describe(`an outbox on ${engine}`, () => {
    let outbox: OutboxStore;
    let other: OutboxStore;
    beforeEach(async () => {
      [outbox, other] = await open();
      await outbox.plan([planned], at(0));
    });
    const row = async (): Promise<OutboxRow> => (await outbox.list({ ...key, limit: 1 }))[0] as OutboxRow;
    const take = async (seconds: number): Promise<OutboxClaim> =>
      (await outbox.claim(
        (
          await outbox.due('slack', at(seconds), 1)
        )[0] as OutboxRow,
        at(seconds),
        LEASE,
      )) as OutboxClaim;

    /** Ways to bring the row into each state by the store's own steps. */
    const reach: Readonly<Record<OutboxState, () => Promise<unknown>>> = {
      planned: async () => {},
      sending: () => take(0),
      unknown: async () => outbox.unknown(await take(0), 'timeout', at(1), at(2)),
      sent: async () => outbox.sent(await take(0), 'm1', at(1)),
      failed: async () => outbox.failed(await take(0), 'no_such_channel', at(1)),
      skipped: () => outbox.skip(key, 'unsubscribed', at(1)),
    };

    test('a planned message is there once, as it was given, and not before it is due', async () => {
      expect(await other.plan([planned, { ...planned, target: 'C2', content: '{}', dueAt: at(5) }], at(1))).toBe(1);
      expect((await other.due('slack', at(4), 9)).map(({ target }) => target)).toEqual(['C1']);
      expect((await other.due('slack', at(5), 9)).map(({ target }) => target)).toEqual(['C1', 'C2']);
      expect(await other.due('discord', at(5), 9)).toEqual([]);
      const { dueAt, ...given } = planned;
      expect(await row()).toEqual({
        ...given,
        follows: null,
        state: 'planned',
        reason: null,
        dueAt: dueAt.toISOString(),
        plannedAt: at(0).toISOString(),
        changedAt: at(0).toISOString(),
        claims: 0,
        sends: 0,
        messageId: null,
      });
    });

    test('of many who claim what they all saw, one wins, whatever it is claimed for', async () => {
      for (const [seconds, task] of [
        [0, 'send'],
        [LEASE, 'reconcile'],
        [2 * LEASE, 'reconcile'],
      ] as const) {
        const [seen] = await outbox.due('slack', at(seconds), 9);
        const claims = Array.from({ length: 16 }, (_, n) =>
          (n % 2 ? outbox : other).claim(seen as OutboxRow, at(seconds), LEASE),
        );
        expect((await Promise.all(claims)).filter((won) => won !== null).map((won) => won?.task)).toEqual([task]);
        expect(await other.due('slack', at(seconds + LEASE - 1), 9)).toEqual([]);
      }
    });

    test('a row that was taken and given back meanwhile is not taken as it was seen before', async () => {
      const [seen] = await outbox.due('slack', at(0), 1);
      await outbox.failed(await take(0), 'rate-limited', at(0), at(0));
      expect(await other.claim(seen as OutboxRow, at(0), LEASE)).toBeNull();
      expect(await take(0)).toMatchObject({ claims: 2 });
    });

    test('a message whose worker was not heard of again is looked for before it is sent again', async () => {
      await take(0);
      const looking = await take(LEASE);
      expect(looking).toMatchObject({ task: 'reconcile', state: 'unknown', reason: 'lease-ran-out', sends: 1 });
      expect(await outbox.absent(looking, at(LEASE + 1))).toBe(true);
      expect(await take(LEASE + 1)).toMatchObject({ task: 'send', sends: 2, claims: 3 });
    });

    test('a report of a worker that lost its claim does not count, but a message that is out is out', async () => {
      const late = await take(0);
      const looking = await take(LEASE);
      expect(await outbox.failed(late, 'timeout', at(LEASE))).toBe(false);
      expect(await outbox.unknown(late, 'timeout', at(LEASE), at(LEASE))).toBe(false);
      expect(await outbox.absent(late, at(LEASE))).toBe(false);
      expect(await outbox.sent(late, 'm1', at(LEASE))).toBe(true);
      expect(await outbox.absent(looking, at(LEASE))).toBe(false);
      expect(await outbox.sent(looking, 'm2', at(LEASE))).toBe(false);
      expect(await row()).toMatchObject({ state: 'sent', messageId: 'm1' });
    });

    test('what was refused for now is due again at the time that was told', async () => {
      expect(await outbox.failed(await take(0), 'rate-limited', at(1), at(30))).toBe(true);
      expect(await row()).toMatchObject({ state: 'planned', reason: 'rate-limited' });
      expect(await outbox.due('slack', at(29), 9)).toEqual([]);
      expect(await take(30)).toMatchObject({ task: 'send', sends: 2 });
    });

    const reports = {
      arrive: (claim: OutboxClaim) => outbox.sent(claim, 'm9', at(9)),
      retry: (claim: OutboxClaim) => outbox.failed(claim, 'later', at(9), at(10)),
      fail: (claim: OutboxClaim) => outbox.failed(claim, 'never', at(9)),
      lose: (claim: OutboxClaim) => outbox.unknown(claim, 'timeout', at(9), at(10)),
      absent: (claim: OutboxClaim) => outbox.absent(claim, at(9)),
      skip: (claim: OutboxClaim) => outbox.skip(claim, 'unsubscribed', at(9)),
    };
    const every = OUTBOX_STATES.flatMap((state) =>
      (Object.keys(reports) as (keyof typeof reports)[]).map((step) => [step, state] as const),
    );
    test.each(every)('%s of a message that is %s goes as the table of steps says', async (step, state) => {
      await reach[state]();
      const before = await row();
      const { from, to } = OUTBOX_STEPS[step];
      const allowed = (from as readonly OutboxState[]).includes(state);
      expect(await reports[step]({ ...before, task: 'send', earlier: null })).toBe(allowed);
      expect(await row()).toEqual(allowed ? expect.objectContaining({ state: to }) : before);
    });

    describe('a message that follows another', () => {
      const plan = (slot: string, as: 'update' | 'reply', seconds = 1): Promise<number> =>
        outbox.plan([{ ...planned, slot, follows: { slot: key.slot, as } }], at(seconds));
      const dueSlots = async (seconds: number): Promise<string[]> =>
        (await other.due('slack', at(seconds), 9)).map(({ slot }) => slot);

      test.each(['planned', 'sending', 'unknown'] as const)('waits while that one is %s', async (state) => {
        await reach[state]();
        await plan('u', 'reply');
        expect(await dueSlots(1)).not.toContain('u');
      });

      test('is given the id of that one, and none where it never came out', async () => {
        await reach.sent();
        await plan('r', 'reply');
        await plan('u', 'update');
        expect(await dueSlots(1)).toEqual(['r', 'u']);
        const [reply, update] = [await take(1), await take(1)];
        expect(reply).toMatchObject({ follows: { slot: key.slot, as: 'reply' }, earlier: 'm1' });
        expect(update).toMatchObject({ follows: { slot: key.slot, as: 'update' }, earlier: 'm1' });
      });

      test('is a message of its own where that one failed', async () => {
        await reach.failed();
        await plan('u', 'update');
        expect(await take(1)).toMatchObject({ earlier: null });
      });

      test('finds that one where its last update put it', async () => {
        await reach.sent();
        await plan('u1', 'update');
        await outbox.sent(await take(1), 'm2', at(2));
        await plan('r', 'reply', 3);
        expect(await take(3)).toMatchObject({ earlier: 'm2' });
      });

      test('as an update waits for the update before it, and is skipped when a newer one is planned', async () => {
        await reach.sent();
        await plan('9', 'update');
        const first = await take(1);
        await plan('10', 'update');
        await plan('11', 'update');
        expect(await dueSlots(2)).toEqual([]);
        await outbox.sent(first, 'm1', at(2));
        expect(await dueSlots(2)).toEqual(['11']);
        expect(await outbox.list({ slot: '10', limit: 1 })).toMatchObject([{ state: 'skipped', reason: 'overtaken' }]);
        // A plan that is made again changes nothing.
        expect(await plan('10', 'update', 3)).toBe(0);
        expect(await dueSlots(3)).toEqual(['11']);
      });
    });

    test('a list is narrowed by what is given, newest change first', async () => {
      await outbox.plan([{ ...planned, target: 'C2', platform: 'discord' }], at(7));
      const targets = async (filter: object): Promise<string[]> =>
        (await outbox.list({ ...filter, limit: 9 })).map(({ target }) => target);
      expect(await targets({})).toEqual(['C2', 'C1']);
      expect(await targets({ job: key.job, platform: 'slack', state: 'planned' })).toEqual(['C1']);
      expect(await targets({ state: 'sent' })).toEqual([]);
    });
  });
}
