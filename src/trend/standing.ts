import type { Fleet, SeriesId } from './fleet.ts';
import { seriesKey } from './fleet.ts';

/** `too-short`: fewer reported days than a fit needs, so nothing is said of its volume; its silence is watched. */
export type Standing = 'judged' | 'too-short' | 'unknown';

/** Whether a series is judged yet. */
export function standingOf(fleet: Fleet, id: SeriesId): Standing {
  const state = fleet.series[fleet.index.get(seriesKey(id)) ?? -1];
  if (!state) return 'unknown';
  return state.fit || (state.sparse && state.judged > 0) ? 'judged' : 'too-short';
}
