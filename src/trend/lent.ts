import type { Fleet, GroupState, SeriesState } from './fleet.ts';
import type { Prior } from './prior.ts';

/** A group's members are indices into `series`. */
interface Members {
  readonly series: readonly Pick<SeriesState, 'first'>[];
}

/** What a young group goes by where it has seen nothing itself: a copy, so that it does not matter who learns first. */
export type Lent = Pick<GroupState, 'prior' | 'profile'>;

/** Days from which a group has seen each season twice and needs nothing lent. */
const GROWN_UP = 800;
const LENT_DOUBT = 1.5;

/** The first day that any office of a group reported. */
export const firstDayOf = ({ series }: Members, { members }: Pick<GroupState, 'members'>): number =>
  members.reduce((least, member) => Math.min(least, series[member]?.first ?? least), Number.POSITIVE_INFINITY);

/** What the oldest group of the same metric lends a younger one; null when that is no older by a year or the group is grown up. */
export function lentTo(school: Pick<Fleet, 'groups'> & Members, group: GroupState, today: number): Lent | null {
  const first = firstDayOf(school, group);
  if (today - first >= GROWN_UP) return null;
  const [elder] = school.groups
    .filter(({ metric, fits }) => metric === group.metric && fits > 0)
    .map((one) => ({ one, since: firstDayOf(school, one) }))
    .sort((a, b) => a.since - b.since);
  return elder && elder.since <= first - 365 ? { prior: elder.one.prior, profile: elder.one.profile.slice() } : null;
}

/** Centres of an older group, in more doubt than there. */
export function borrow({ prior }: Lent, into: Prior, from: number, to: number): void {
  for (let column = from; column < to; column += 1) {
    into.centre[column] = prior.centre[column] ?? 0;
    into.spread[column] = LENT_DOUBT * (prior.spread[column] ?? 1);
  }
}
