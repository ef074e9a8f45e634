import type { Alert, AlertFacts } from '../../domain/alert.ts';
import { dayNumber, dayOf } from '../../trend/day-number.ts';
import type { Fleet, GroupState } from '../../trend/fleet.ts';
import { judgeNation } from '../../trend/judge-nation.ts';
import { isLastingTogether } from '../../trend/lasting.ts';
import { sumSince } from '../../trend/sum-since.ts';
import type { Observation } from '../batch.ts';
import { pathOf } from './path.ts';
import { roundTo } from './round-to.ts';
import { isReturns, watchedAs } from './watched.ts';

/** Told again when the score has grown by this factor. */
const GROWN = 1.25;
/** The score of a national deviation that is an alert; see judge-nation.ts. */
const THRESHOLD = 4.5;

/** The offices of a group together, over the days of a deviation. */
function factsOf(fleet: Fleet, group: GroupState, first: number, last: number, score: number): AlertFacts {
  const { measure } = watchedAs({ office: '', mode: group.key.split('|')[0] ?? '', metric: group.metric });
  const sum = { actual: 0, expected: 0, square: 0, days: 0 };
  const members = group.members.flatMap((member) => fleet.series[member] ?? []);
  for (const state of members) {
    const { days, actual, expected, high } = sumSince(fleet, state, first, last);
    sum.days = Math.max(sum.days, days);
    sum.actual += actual;
    sum.expected += expected;
    sum.square += (high - expected) ** 2;
  }
  const width = Math.sqrt(sum.square);
  const unit = isReturns(measure) ? 'count' : 'fen';
  const round = roundTo(unit);
  return {
    mode: null,
    first: dayOf(first),
    last: dayOf(last),
    days: sum.days,
    unit,
    actual: round(sum.actual),
    expected: round(sum.expected),
    low: round(Math.max(0, sum.expected - width)),
    high: round(sum.expected + width),
    score,
    threshold: THRESHOLD,
    path: pathOf(fleet, members, { last, round }),
  };
}

/** What all offices did together at the close of a day: what is new, and how open national alerts stand. */
export function observeNation(fleet: Fleet, open: readonly Alert[], today: number): Observation[] {
  return fleet.groups.flatMap((group): Observation[] => {
    const { measure, mode } = watchedAs({ office: '', mode: group.key.split('|')[0] ?? '', metric: group.metric });
    // Offices' modes are parts of what is judged here.
    if (mode !== null) return [];
    const found = judgeNation(fleet, group, today);
    const alert = open.find((one) => one.office === '' && one.measure === measure);
    const isNew = found?.alert === true && found.score >= GROWN * (alert?.facts.score ?? 0);
    const direction = isNew ? found.direction : (alert?.direction ?? 'missing');
    if (direction === 'missing') return [];
    const first = Math.min(found && isNew ? found.first : today, alert ? dayNumber(alert.facts.first) : today);
    return [
      {
        office: '',
        measure,
        direction,
        facts: factsOf(fleet, group, first, today, found?.score ?? 0),
        news: isNew,
        lasting: isLastingTogether(group, today - fleet.origin, direction),
      },
    ];
  });
}
