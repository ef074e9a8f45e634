import type { Fleet, GroupState } from './fleet.ts';
import { type Aside, askAside, openAside, takeBack } from './learn-aside.ts';
import { learnGroup } from './learn-group.ts';
import { lentTo } from './lent.ts';

/** Fewer series than this are learned sooner than a second thread starts. */
const MANY = 1000;

let aside: Aside | null = null;

/**
 * Fits groups of a fleet anew. Many series are shared with a second thread, group by group; the caller is blocked
 * until all is done, and what is learned does not depend on who learned it.
 */
export function learnGroups(
  fleet: Fleet,
  today: number,
  groups: readonly GroupState[],
  isMany = groups.reduce((sum, { members }) => sum + members.length, 0) >= MANY,
): void {
  const lent = new Map(groups.map((group) => [group, lentTo(fleet, group, today)]));
  const learn = (group: GroupState): void => learnGroup(fleet, group, today, lent.get(group) ?? null);
  if (!isMany) {
    for (const group of groups) learn(group);
    return;
  }
  aside ??= openAside();
  const waiting = [...groups].sort((a, b) => b.members.length - a.members.length);
  let given: GroupState | null = null;
  for (;;) {
    if (given && takeBack(aside, fleet, given, waiting.length === 0)) given = null;
    if (!given) {
      given = waiting.shift() ?? null;
      if (!given) return;
      askAside(aside, fleet, given, { today, lent: lent.get(given) ?? null });
    }
    const own = waiting.shift();
    if (own) learn(own);
  }
}
