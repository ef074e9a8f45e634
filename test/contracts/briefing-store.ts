import { beforeEach, describe, expect, test } from 'vitest';
import type { BriefingStore, Subscription } from '../../src/store/briefing-port.ts';

const NOON = new Date('2026-11-24T04:00:00Z');
const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1000);
const daily: Omit<Subscription, 'id'> = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  rhythm: 'daily',
  time: '09:00',
  zone: 'Asia/Shanghai',
  on: 'workdays',
  lang: 'both',
  offices: ['0100', '2900'],
  whenComplete: true,
  quiet: false,
  ownerUser: 'U1',
  ownerName: 'Li Wei',
  activeSince: NOON.toISOString(),
  pausedAt: null,
  endedAt: null,
};

/** What every store of briefings must keep to. */
export function briefingContract(engine: string, open: () => Promise<BriefingStore>): void {
  describe(`briefings on ${engine}`, () => {
    let store: BriefingStore;
    beforeEach(async () => {
      store = await open();
    });

    test('are numbered from 1, given back as they were, and listed by channel', async () => {
      const first = await store.add(daily);
      const second = await store.add({ ...daily, channel: 'C2', offices: [] });
      expect([first.id, second.id]).toEqual([1, 2]);
      expect(await store.find(1)).toEqual({ ...daily, id: 1 });
      expect(await store.find(3)).toBeNull();
      expect(await store.list()).toEqual([first, second]);
      expect(await store.list({ platform: 'slack', workspace: 'T1', channel: 'C2' })).toEqual([second]);
      expect(await store.list({ platform: 'slack', workspace: 'T2', channel: 'C2' })).toEqual([]);
    });

    test('change; one that has ended is found and not listed', async () => {
      const first = await store.add(daily);
      const paused = { ...first, time: '10:30', quiet: true, pausedAt: later(1).toISOString() };
      await store.change(paused);
      expect(await store.list()).toEqual([paused]);
      await store.change({ ...paused, endedAt: later(2).toISOString() });
      expect(await store.list()).toEqual([]);
      expect((await store.find(1))?.endedAt).toBe(later(2).toISOString());
      expect((await store.add(daily)).id).toBe(2);
    });

    test('keep the first reason for which a due time was passed over', async () => {
      await store.add(daily);
      const skipped = { subscription: 1, due: '2026-11-24T01:00:00.000Z', at: later(0).toISOString() };
      await store.skip({ ...skipped, reason: 'too-late' });
      await store.skip({ ...skipped, reason: 'nothing-to-say', at: later(9).toISOString() });
      await store.skip({ ...skipped, due: '2026-11-25T01:00:00.000Z', reason: 'no-grant' });
      expect((await store.skipped(1, 5)).map(({ due, reason }) => [due.slice(0, 10), reason])).toEqual([
        ['2026-11-25', 'no-grant'],
        ['2026-11-24', 'too-late'],
      ]);
      expect(await store.skipped(1, 1)).toHaveLength(1);
    });

    test('tell when any process looked last; those unheard of for a week are forgotten', async () => {
      expect(await store.beat('a', later(0))).toBeNull();
      expect(await store.beat('b', later(60))).toBe(later(0).toISOString());
      expect(await store.beat('a', later(90))).toBe(later(60).toISOString());
      expect(await store.beats()).toEqual([
        { process: 'a', at: later(90).toISOString() },
        { process: 'b', at: later(60).toISOString() },
      ]);
      await store.beat('a', later(8 * 86_400));
      expect((await store.beats()).map(({ process }) => process)).toEqual(['a']);
    });
  });
}
