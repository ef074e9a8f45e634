import { addDays, type Day } from '../../domain/day.ts';
import type { Flow } from '../../domain/declaration.ts';
import type { LedgerRow, LedgerStore } from '../../store/ledger-port.ts';
import { dayNumber } from '../../trend/day-number.ts';
import { type Report, type SeriesId, seriesKey } from '../../trend/fleet.ts';
import { goodsSeries, returnsSeries } from './watched.ts';

/** What offices reported, by day number; an office without a declaration on a day has not reported. */
export type LedgerDays = ReadonlyMap<number, readonly Report[]>;

/** Days over which a mode must be in daily use before it is watched by itself. */
const TRIAL = 56;
const FLOWS: readonly Flow[] = ['exports', 'imports'];

const final = (series: SeriesId, day: number, value: number, base: number | null): Report => ({
  series,
  day,
  value,
  base,
  provisional: false,
});

/** Rows by `day office`. */
const byOfficeDay = (rows: readonly LedgerRow[]): Map<string, LedgerRow[]> =>
  Map.groupBy(rows, ({ key }) => `${key.day} ${key.office}`);

/** Modes that an office declares whenever it reports; of the others a zero says nothing. */
function dailyModes(offices: ReadonlySet<string>, modes: readonly LedgerRow[], to: Day): Set<string> {
  const from = addDays(to, 1 - TRIAL);
  const reported = new Map<string, number>();
  for (const at of offices) {
    const [day = '', office = ''] = at.split(' ');
    if (day >= from) reported.set(office, (reported.get(office) ?? 0) + 1);
  }
  const declared = new Map<string, { office: string; days: number }>();
  for (const { key, declarations } of modes) {
    if ((key.day ?? '') < from || declarations === 0) continue;
    const { office = '', mode = '', flow } = key;
    const series = seriesKey(goodsSeries(office, flow as Flow, mode));
    declared.set(series, { office, days: (declared.get(series)?.days ?? 0) + 1 });
  }
  return new Set(
    [...declared]
      .filter(([, { office, days }]) => days >= Math.max(TRIAL / 4, reported.get(office) ?? 0))
      .map(([series]) => series),
  );
}

/**
 * Reads what offices reported from one day to another: goods by flow and by daily mode in fen, returns as counts beside
 * the flow's declarations. `isWatched` names modes that are watched already.
 */
export async function readLedgerDays(
  ledger: Pick<LedgerStore, 'sums'>,
  [from, to]: readonly [Day, Day],
  isWatched: (series: string) => boolean,
): Promise<LedgerDays> {
  const whole = byOfficeDay(await ledger.sums({ from, to }, ['day', 'office', 'flow']));
  const modeRows = await ledger.sums({ from, to }, ['day', 'office', 'mode', 'flow']);
  const daily = dailyModes(new Set(whole.keys()), modeRows, to);
  const modes = byOfficeDay(modeRows);
  /** Modes that were met so far, by office: before its first day a mode has no zeros. */
  const met = new Map<string, Map<string, SeriesId>>();
  const days = new Map<number, Report[]>();
  for (const [at, rows] of whole) {
    const [date = '', office = ''] = at.split(' ');
    const day = dayNumber(date);
    const reports = days.get(day) ?? [];
    days.set(day, reports);
    for (const flow of FLOWS) {
      const sums = rows.find(({ key }) => key.flow === flow);
      reports.push(final(goodsSeries(office, flow), day, sums?.value ?? 0, null));
      reports.push(final(returnsSeries(office, flow), day, sums?.returns ?? 0, sums?.declarations ?? 0));
    }
    const own = met.get(office) ?? new Map<string, SeriesId>();
    met.set(office, own);
    const values = new Map<string, number>();
    for (const { key, value } of modes.get(at) ?? []) {
      const series = goodsSeries(office, key.flow as Flow, key.mode ?? '');
      const name = seriesKey(series);
      if (!daily.has(name) && !isWatched(name)) continue;
      own.set(name, series);
      values.set(name, value);
    }
    for (const [name, series] of own) reports.push(final(series, day, values.get(name) ?? 0, null));
  }
  return days;
}
