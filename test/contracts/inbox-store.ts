import { beforeEach, describe, expect, test } from 'vitest';
import { INBOX_LEASE_SECONDS, type InboxEvent, type InboxStore } from '../../src/store/inbox-port.ts';

const NOON = Date.parse('2026-11-24T04:00:00Z');
const at = (seconds: number): Date => new Date(NOON + seconds * 1000);
const event: InboxEvent = { platform: 'slack', id: 'envelope-1', fingerprint: 'f1', now: at(0) };

/** What every inbox must keep to. `open` gives views of one empty inbox, as several processes have them. */
export function inboxContract(engine: string, open: () => Promise<readonly [InboxStore, InboxStore]>): void {
  describe(`an inbox on ${engine}`, () => {
    let [inbox, other]: readonly InboxStore[] = [];
    beforeEach(async () => {
      [inbox, other] = await open();
    });
    const claim = (change: Partial<InboxEvent> = {}): Promise<'new' | 'seen' | undefined> =>
      Promise.resolve(inbox?.claim({ ...event, ...change }));

    test.each([
      ['the same delivery', {}, 'seen'],
      ['another envelope around the same trigger', { id: 'envelope-2' }, 'seen'],
      ['the same envelope with another trigger', { fingerprint: 'f2' }, 'seen'],
      ['another event', { id: 'envelope-2', fingerprint: 'f2' }, 'new'],
      ['the same ids of another platform', { platform: 'discord' }, 'new'],
    ])('after a claim, %s', async (_, change, outcome) => {
      expect(await claim()).toBe('new');
      expect(await claim(change)).toBe(outcome);
    });

    test('a claim holds for its lease, then the event can be taken up once more', async () => {
      await claim();
      expect(await claim({ now: at(INBOX_LEASE_SECONDS - 1) })).toBe('seen');
      expect(await claim({ id: 'envelope-2', now: at(INBOX_LEASE_SECONDS) })).toBe('new');
      expect(await claim({ now: at(INBOX_LEASE_SECONDS + 1) })).toBe('seen');
      expect(await claim({ now: at(INBOX_LEASE_SECONDS + 5), leaseSeconds: 5 })).toBe('seen');
    });

    test('what is done stays seen, whichever envelope said so', async () => {
      await claim();
      await claim({ id: 'envelope-2', now: at(INBOX_LEASE_SECONDS) });
      await inbox?.done({ ...event, id: 'envelope-2' }, 'answered');
      for (const id of ['envelope-1', 'envelope-2', 'envelope-3'])
        expect(await claim({ id, now: at(86_400) })).toBe('seen');
    });

    test('of many who claim at once, one is told that it is new, also when a lease has run out', async () => {
      for (const now of [at(0), at(INBOX_LEASE_SECONDS), at(3 * INBOX_LEASE_SECONDS)]) {
        const claims = Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? inbox : other)?.claim({ ...event, id: `envelope-${n}`, now }),
        );
        expect((await Promise.all(claims)).filter((claimed) => claimed === 'new')).toHaveLength(1);
      }
    });

    describe('a question', () => {
      const question = '{"line":"/stats exports 2020"}';
      const left = (seconds: number) => other?.left('slack', at(seconds));

      test('that was accepted and not answered is left when its claim has run out, until it is done', async () => {
        await claim({ question });
        await claim({ id: 'envelope-2', fingerprint: 'f2' });
        expect(await left(INBOX_LEASE_SECONDS - 1)).toEqual([]);
        expect(await left(INBOX_LEASE_SECONDS)).toEqual([
          { id: 'envelope-1', fingerprint: 'f1', question, receivedAt: at(0).toISOString() },
        ]);
        expect(await other?.left('discord', at(INBOX_LEASE_SECONDS))).toEqual([]);
        await inbox?.done(event, 'answered');
        expect(await left(INBOX_LEASE_SECONDS)).toEqual([]);
      });

      test('is held while whoever answers it is heard of', async () => {
        await claim({ question });
        await inbox?.renew('slack', ['envelope-1'], at(20));
        expect(await left(INBOX_LEASE_SECONDS + 19)).toEqual([]);
        expect(await claim({ now: at(INBOX_LEASE_SECONDS + 19) })).toBe('seen');
        expect(await left(INBOX_LEASE_SECONDS + 20)).toHaveLength(1);
      });
    });

    test('pruning forgets what came in before a time, done or not', async () => {
      await claim();
      await claim({ id: 'envelope-2', fingerprint: 'f2', now: at(10) });
      expect(await inbox?.prune(at(10))).toBe(1);
      expect(await claim({ now: at(11) })).toBe('new');
      expect(await claim({ id: 'envelope-2', fingerprint: 'f2', now: at(11) })).toBe('seen');
    });
  });
}
