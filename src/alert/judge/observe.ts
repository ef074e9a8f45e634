import type { Alert, AlertFacts } from '../../domain/alert.ts';
import { dayNumber, dayOf } from '../../trend/day-number.ts';
import type { Finding } from '../../trend/finding.ts';
import { type Fleet, type SeriesState, seriesKey } from '../../trend/fleet.ts';
import { isLasting, lastOut } from '../../trend/lasting.ts';
import { sumSince } from '../../trend/sum-since.ts';
import { thresholdOf } from '../../trend/threshold.ts';
import type { Observation } from '../batch.ts';
import { pathOf } from './path.ts';
import { roundTo } from './round-to.ts';
import { isReturns, seriesOfMeasure, watchedAs } from './watched.ts';

type Volume = 'up' | 'down';

function factsOf(
  fleet: Fleet,
  state: SeriesState,
  direction: Volume,
  from: { first: number; score: number },
): AlertFacts {
  const { measure, mode } = watchedAs(state.id);
  const last = Math.max(from.first, lastOut(fleet, state, direction, from.first));
  const { days, actual, expected, low, high } = sumSince(fleet, state, from.first, last);
  const unit = isReturns(measure) ? 'count' : 'fen';
  const round = roundTo(unit);
  const sums = { actual: round(actual), expected: round(expected), low: round(low), high: round(high) };
  const { first, score } = from;
  const path = pathOf(fleet, [state], { last: state.last, round });
  const threshold = thresholdOf(fleet);
  return { mode, first: dayOf(first), last: dayOf(last), days, unit, ...sums, score, threshold, path };
}

/** A volume as it stands, seen from a direction and a first day. */
function volume(
  fleet: Fleet,
  state: SeriesState,
  direction: Volume,
  from: { first: number; score: number },
): Observation {
  return {
    office: state.id.office,
    measure: watchedAs(state.id).measure,
    direction,
    facts: factsOf(fleet, state, direction, from),
    news: false,
    lasting: isLasting(fleet, state, direction),
  };
}

/** Reports that are missing at the close of a day. */
function silence(
  fleet: Fleet,
  office: string,
  first: number,
  { days, last, score }: { days: number; last: number; score: number },
): Observation {
  const exports = fleet.series[fleet.index.get(seriesKey(seriesOfMeasure(office, 'report', null))) ?? -1];
  const path = pathOf(fleet, exports ? [exports] : [], { last, round: Math.round });
  const nothing = { path, actual: 0, expected: 0, low: 0, high: 0, unit: 'count' as const, mode: null };
  return {
    office,
    measure: 'report',
    direction: 'missing',
    facts: { ...nothing, first: dayOf(first), last: dayOf(last), days, score, threshold: score },
    news: false,
    lasting: days > 0,
  };
}

/** The office as a whole speaks for one of its modes when it deviates as well. */
function wholeOf(fleet: Fleet, state: SeriesState, direction: Volume): SeriesState {
  const { measure } = watchedAs(state.id);
  const whole = fleet.series[fleet.index.get(seriesKey(seriesOfMeasure(state.id.office, measure, null))) ?? -1];
  const standout = whole?.standout;
  return whole && standout?.direction === direction && standout.score >= thresholdOf(fleet) ? whole : state;
}

function newsOf(fleet: Fleet, finding: Finding, open: readonly Alert[]): Observation | null {
  const found = fleet.series[fleet.index.get(finding.series) ?? -1];
  if (!found) return null;
  const { direction, score, span, day } = finding;
  const { office } = found.id;
  if (direction === 'missing') {
    // An office is silent in all its series at once: it is told of one.
    if (!finding.alert || seriesKey(seriesOfMeasure(office, 'report', null)) !== finding.series) return null;
    return { ...silence(fleet, office, finding.first, { days: span, last: day, score }), news: true };
  }
  const state = wholeOf(fleet, found, direction);
  const { measure, mode } = watchedAs(state.id);
  const same = open.find((one) => one.office === office && one.measure === measure && one.facts.mode === mode);
  // The earliest start is kept while the deviation lasts.
  const known = same?.direction === direction ? dayNumber(same.facts.first) : Number.POSITIVE_INFINITY;
  const first = Math.min(known, state.standout?.first ?? finding.first);
  return { ...volume(fleet, state, direction, { first, score: state.standout?.score ?? score }), news: true };
}

/** How the deviation of an open alert stands. */
function standingOf(fleet: Fleet, { office, measure, direction, facts }: Alert, today: number): Observation | null {
  const state = fleet.series[fleet.index.get(seriesKey(seriesOfMeasure(office, measure, facts.mode))) ?? -1];
  if (!state) return null;
  const first = dayNumber(facts.first);
  if (direction === 'missing')
    return silence(fleet, office, first, { days: state.silent, last: today, score: facts.score });
  const score = state.standout?.direction === direction ? state.standout.score : 0;
  return volume(fleet, state, direction, { first, score });
}

/** What there is to say at the close of a day: the model's news, and how open alerts of offices stand. */
export function observe(
  fleet: Fleet,
  { findings, open, today }: { findings: readonly Finding[]; open: readonly Alert[]; today: number },
): Observation[] {
  const news = findings.flatMap((finding) => newsOf(fleet, finding, open) ?? []);
  const isNews = ({ office, measure, facts }: Alert): boolean =>
    news.some((one) => one.office === office && one.measure === measure && one.facts.mode === facts.mode);
  const standing = open
    .filter((alert) => alert.office !== '' && !isNews(alert))
    .flatMap((alert) => standingOf(fleet, alert, today) ?? []);
  return [...news, ...standing];
}
