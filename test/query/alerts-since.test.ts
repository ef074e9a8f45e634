import { expect, test } from 'vitest';
import { alertsSince } from '../../src/query/alerts-since.ts';
import { openStore } from '../../src/store/open-store.ts';
import { anAlert } from '../alert/an-alert.ts';

const SINCE = new Date('2026-11-20T00:00:00Z');
const RECENT = '2026-11-21T00:00:00.000Z';

test('an officer is told of own offices and of all together: open, new, over', async () => {
  const store = await openStore(':memory:', SINCE);
  const changes = [
    anAlert(),
    anAlert({ measure: 'imports', openedAt: RECENT, changedAt: RECENT }),
    anAlert({ office: '2200' }),
    anAlert({ office: '', openedAt: RECENT, changedAt: RECENT, state: 'resolved', resolvedAt: RECENT }),
  ].map((alert, at) => ({ alert: { ...alert, id: at + 1 }, from: 0, events: [] }));
  await store.alerts.keep(changes);
  const measures = async (role: 'officer' | 'guest' | 'analyst') => {
    const officer = { name: 'A', role, offices: ['0100'] };
    const { open, fresh, ended } = await alertsSince(store.alerts, { officer }, SINCE);
    return [open, fresh, ended].map((list) => list.map(({ id }) => id));
  };
  expect(await measures('officer')).toEqual([[1, 2], [4, 2], [4]]);
  expect(await measures('analyst')).toEqual([[1, 2, 3], [4, 2], [4]]);
  expect(await measures('guest')).toEqual([[], [], []]);
  await store.close();
});
