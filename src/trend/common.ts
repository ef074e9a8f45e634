import type { Fleet, GroupState } from './fleet.ts';
import { medianOf } from './median.ts';

const room = new Float64Array(65_536);
/** Fewer offices than this have no common day. */
const FEWEST = 5;

/** The median residual of a group's offices on a day (index into its arrays); 0 when too few have reported. */
export function commonOn(fleet: Fleet, group: GroupState, at: number): number {
  let count = 0;
  for (const member of group.members) {
    const residual = fleet.series[member]?.residual[at] ?? Number.NaN;
    if (Number.isNaN(residual) || count >= room.length) continue;
    room[count] = residual;
    count += 1;
  }
  if (count < FEWEST) return 0;
  return (medianOf(room, count) * count) / (count + 3);
}
