import { workerData } from 'node:worker_threads';
import type { Calendar } from './calendar.ts';
import { type AsideData, bare, dressed, type Learnt, type Task } from './learn-aside.ts';
import { learnGroup } from './learn-group.ts';

const { port, signal }: AsideData = workerData;
let calendar: Calendar = { days: new Map(), partOf: [], names: [] };

function learnt({ origin, today, group, lent, pupils }: Task): Learnt {
  const series = pupils.map((pupil) => ({ ...pupil, fit: dressed(pupil.fit, calendar, group.profile) }));
  learnGroup({ calendar, origin, series }, group, today, lent);
  const { prior, profile, doubt, delay, fits } = group;
  return { group: { prior, profile, doubt, delay, fits }, fits: series.map(({ fit }) => bare(fit)) };
}

port.on('message', (asked: Calendar | Task) => {
  if ('days' in asked) {
    calendar = asked;
    return;
  }
  try {
    port.postMessage(learnt(asked));
  } catch (error) {
    port.postMessage({ error });
  }
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
