import { parentPort, workerData } from 'node:worker_threads';
import { buildCalendar } from '../../trend/calendar.ts';
import { dayNumber, dayOf } from '../../trend/day-number.ts';
import { seriesKey } from '../../trend/fleet.ts';
import { type KnownReport, replayDays } from '../../trend/replay-days.ts';
import { standingOf } from '../../trend/standing.ts';
import { isReturns, seriesOfMeasure } from '../judge/watched.ts';
import type { Rehearsal, RehearsalTask, Spoken } from './rehearse.ts';

/** Replays one measure of the offices day by day, each day with what was known on it: what `tidewaiter replay` does. */
function run({ columns, measure, office, days, specialDays, tradeEvents }: RehearsalTask): Rehearsal {
  const series = columns.offices.map((code) => seriesOfMeasure(code, measure, null));
  const reports = Array.from(columns.day, (day, at): KnownReport => {
    const base = isReturns(measure) ? (columns.base[at] ?? 0) : null;
    const id = series[columns.office[at] ?? 0] ?? seriesOfMeasure('', measure, null);
    return { series: id, day, value: columns.value[at] ?? 0, base, provisional: false, asOf: day };
  });
  const [from, to] = [dayNumber(days.from), dayNumber(days.to)];
  const target = seriesOfMeasure(office, measure, null);
  const spoken: Spoken[] = [];
  const replaying = replayDays(reports, { calendar: buildCalendar(specialDays, tradeEvents), from, to });
  let step = replaying.next();
  for (; !step.done; step = replaying.next()) {
    const { series: name, day, score, direction, alert } = step.value;
    if (name === seriesKey(target) && alert) spoken.push({ day: dayOf(day), score, direction });
  }
  const fleet = step.value;
  const state = fleet?.series[fleet.index.get(seriesKey(target)) ?? -1];
  if (!fleet || !state) return { standing: 'unknown', spoken, expected: [], actual: [], width: [] };
  const known = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const places = Array.from({ length: to - from + 1 }, (_, at) => from + at - fleet.origin);
  const expected = places.map((at) => known(state.expected[at]));
  const width = places.map((at, index) => {
    const mean = expected[index];
    if (mean == null) return null;
    return 1.96 * (state.sparse ? Math.sqrt(mean) : mean * Math.sqrt(state.variance[at] ?? 0));
  });
  return {
    standing: standingOf(fleet, target),
    spoken,
    expected,
    width,
    actual: places.map((at) => known(state.value[at])),
  };
}

parentPort?.postMessage(run(workerData));
