import { beforeEach, describe, expect, test } from 'vitest';
import type { AlertReason } from '../../src/domain/alert.ts';
import type { AlertChange, AlertStore, NewAlertSubscription } from '../../src/store/alert-port.ts';
import { anAlert } from '../alert/an-alert.ts';

const AT = '2026-11-05T00:00:00.000Z';
const event = (reason: AlertReason, who: string | null = null): AlertChange['events'][number] => ({
  at: AT,
  reason,
  who,
  note: null,
});
const opening: AlertChange = { alert: anAlert(), from: 0, events: [event('first')] };

const channel: NewAlertSubscription = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  offices: ['0100'],
  severity: 'alert',
  lang: 'zh',
  quietHours: '22-7',
  workdaysOnly: true,
  escalationHours: null,
  owner: 'Li Wei',
};

/** What every store of alerts must keep to. */
export function alertContract(engine: string, open: () => Promise<AlertStore>): void {
  describe(`alerts on ${engine}`, () => {
    let store: AlertStore;
    beforeEach(async () => {
      store = await open();
    });

    test('a new alert is found with its history, and the next has the next number', async () => {
      expect(await store.keep([opening])).toBe(true);
      expect(await store.find(1)).toEqual(anAlert({ id: 1 }));
      expect(await store.events(1)).toEqual([{ alert: 1, seq: 1, ...event('first') }]);
      expect(await store.find(2)).toBeNull();
    });

    test('a number is not given twice', async () => {
      expect(await store.nextId()).toBe(1);
      await store.keep([opening]);
      expect(await store.nextId()).toBe(2);
      expect(await store.keep([{ ...opening, alert: anAlert({ office: '2200' }) }])).toBe(false);
    });

    test('there is one open alert of an office and measure', async () => {
      await store.keep([opening]);
      expect(await store.keep([opening])).toBe(false);
      expect(await store.events(1)).toHaveLength(1);
      expect(await store.keep([{ ...opening, alert: anAlert({ id: 2, measure: 'imports' }) }])).toBe(true);
    });

    test('a change made from an old version is refused, and all that came with it', async () => {
      await store.keep([opening]);
      const second = anAlert({ id: 1, version: 2, acknowledgedBy: 'Li Wei' });
      expect(await store.keep([{ alert: second, from: 1, events: [event('acknowledged', 'Li Wei')] }])).toBe(true);
      const other: AlertChange = { ...opening, alert: anAlert({ id: 2, office: '2200' }) };
      expect(await store.keep([other, { alert: second, from: 1, events: [event('grown')] }])).toBe(false);
      expect(await store.list({ limit: 10 })).toEqual([second]);
      expect((await store.events(1)).map(({ seq, reason }) => [seq, reason])).toEqual([
        [1, 'first'],
        [2, 'acknowledged'],
      ]);
    });

    test("an officer's latest word counts, once", async () => {
      await store.keep([opening]);
      const said = [event('useful', 'A'), event('noise', 'A'), event('noise', 'A'), event('useful', 'B')];
      await store.keep([{ alert: anAlert({ id: 1, version: 2 }), from: 1, events: said }]);
      expect(await store.votes()).toEqual([{ office: '0100', measure: 'exports', useful: 1, noise: 1 }]);
    });

    test('subscriptions are kept until they end', async () => {
      expect(await store.subscribe(channel)).toEqual({ id: 1, ...channel });
      await store.subscribe({ ...channel, channel: 'C2' });
      expect(await store.unsubscribe(1)).toBe(true);
      expect(await store.unsubscribe(1)).toBe(false);
      expect((await store.subscriptions()).map(({ id }) => id)).toEqual([2]);
    });

    test('of what the model learned, pieces that are given replace what was kept, and all does when it is learned anew', async () => {
      const pieces = (...given: [string, string][]) => new Map(given.map(([name, text]) => [name, Buffer.from(text)]));
      expect(await store.trend()).toBeNull();
      const first = { through: '2026-11-20', ledgerState: 3, pieces: pieces(['live', 'a'], ['old', 'b']) };
      await store.keepTrend({ ...first, gone: [], anew: true });
      expect(await store.trend()).toEqual(first);
      const second = { through: '2026-11-21', ledgerState: 4 };
      await store.keepTrend({ ...second, pieces: pieces(['live', 'c']), gone: [], anew: false });
      expect(await store.trend()).toEqual({ ...second, pieces: pieces(['live', 'c'], ['old', 'b']) });
      await store.keepTrend({ ...second, pieces: pieces(), gone: ['old'], anew: false });
      expect(await store.trend()).toEqual({ ...second, pieces: pieces(['live', 'c']) });
      await store.keepTrend({ ...second, pieces: pieces(['live', 'd']), gone: [], anew: true });
      expect(await store.trend()).toEqual({ ...second, pieces: pieces(['live', 'd']) });
      expect(await store.judgedThrough()).toEqual({ through: '2026-11-21', ledgerState: 4 });
    });
  });
}
