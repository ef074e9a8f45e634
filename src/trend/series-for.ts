import { type Fleet, type SeriesId, type SeriesState, seriesKey } from './fleet.ts';
import { vaguePrior } from './prior.ts';
import { WINDOWS } from './windows.ts';

const nothing = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);

function groupFor(fleet: Fleet, { mode, metric }: SeriesId): number {
  const key = `${mode}|${metric}`;
  const known = fleet.groups.findIndex((group) => group.key === key);
  if (known >= 0) return known;
  const keys = fleet.calendar.names.length;
  fleet.groups.push({
    key,
    metric,
    members: [],
    prior: vaguePrior(),
    profile: new Float64Array(keys),
    doubt: new Float64Array(keys),
    common: new Float64Array(fleet.length),
    delay: 0,
    fits: 0,
  });
  return fleet.groups.length - 1;
}

/** A series of which nothing is known yet. */
export const emptySeries = (id: SeriesId, group: number, length: number): SeriesState => ({
  id,
  group,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  value: nothing(length),
  base: nothing(length),
  residual: nothing(length),
  variance: nothing(length),
  expected: nothing(length),
  doubt: new Float64Array(length),
  masked: new Uint8Array(length),
  reported: nothing(length),
  fit: null,
  sparse: false,
  square: new Float64Array(WINDOWS.length),
  judged: 0,
  wild: 0,
  arrived: [],
  episode: null,
  standout: null,
  peak: 0,
  silent: 0,
});

/** The state of a series; a series that was never heard of is added to the fleet. */
export function seriesFor(fleet: Fleet, id: SeriesId): SeriesState {
  const key = seriesKey(id);
  const known = fleet.series[fleet.index.get(key) ?? -1];
  if (known) return known;
  const group = groupFor(fleet, id);
  const state = emptySeries(id, group, fleet.length);
  fleet.index.set(key, fleet.series.length);
  fleet.groups[group]?.members.push(fleet.series.length);
  fleet.series.push(state);
  return state;
}
