import { addDays, type Day } from '../../domain/day.ts';
import type { Flow } from '../../domain/declaration.ts';
import type { LedgerRow, LedgerStore } from '../../store/ledger-port.ts';
import { dayNumber, weekdayOf } from '../../trend/day-number.ts';
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

/** Modes that are watched already, by office; before its first day (a number) a mode has no zeros. */
export type WatchedModes = ReadonlyMap<string, readonly { readonly id: SeriesId; readonly first: number }[]>;

type Sums = Pick<LedgerStore, 'sums'>;

/** What is declared of days as a whole and by mode becomes reports; `isDaily` names modes that are watched from here on. */
function reportsOf(
  whole: ReadonlyMap<string, readonly LedgerRow[]>,
  modeRows: readonly LedgerRow[],
  { watched, isDaily }: { watched: WatchedModes; isDaily: (series: string) => boolean },
): LedgerDays {
  const modes = byOfficeDay(modeRows);
  const met = new Map<string, Map<string, { id: SeriesId; first: number }>>();
  for (const [office, known] of watched) met.set(office, new Map(known.map((one) => [seriesKey(one.id), one])));
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
    const own = met.get(office) ?? new Map<string, { id: SeriesId; first: number }>();
    met.set(office, own);
    const values = new Map<string, number>();
    for (const { key, value } of modes.get(at) ?? []) {
      const id = goodsSeries(office, key.flow as Flow, key.mode ?? '');
      const name = seriesKey(id);
      if (!own.has(name) && isDaily(name)) own.set(name, { id, first: day });
      values.set(name, value);
    }
    for (const [name, { id, first }] of own)
      if (values.has(name) || first <= day) reports.push(final(id, day, values.get(name) ?? 0, null));
  }
  return days;
}

const wholeOf = async (ledger: Sums, span: readonly [Day, Day]): Promise<Map<string, LedgerRow[]>> =>
  byOfficeDay(await ledger.sums({ from: span[0], to: span[1] }, ['day', 'office', 'flow']));

/**
 * Reads what offices reported from one day to another: goods by flow and by daily mode in fen, returns as counts beside
 * the flow's declarations.
 */
export async function readLedgerDays(
  ledger: Sums,
  [from, to]: readonly [Day, Day],
  watched: WatchedModes = new Map(),
): Promise<LedgerDays> {
  const whole = await wholeOf(ledger, [from, to]);
  const modeRows = await ledger.sums({ from, to }, ['day', 'office', 'mode', 'flow']);
  const daily = dailyModes(new Set(whole.keys()), modeRows, to);
  return reportsOf(whole, modeRows, { watched, isDaily: (series) => daily.has(series) });
}

/** Whether a mode that nobody watches has come into daily use; asked of the offices that declare such modes. */
async function hasNewcomer(ledger: Sums, rows: readonly LedgerRow[], to: Day, watched: WatchedModes): Promise<boolean> {
  const known = new Set([...watched.values()].flatMap((modes) => modes.map(({ id }) => seriesKey(id))));
  const isKnown = ({ office = '', flow, mode = '' }: LedgerRow['key']): boolean =>
    known.has(seriesKey(goodsSeries(office, flow as Flow, mode)));
  const offices = [...new Set(rows.flatMap(({ key }) => (isKnown(key) ? [] : (key.office ?? []))))].sort();
  if (offices.length === 0) return false;
  const trial = await ledger.sums({ from: addDays(to, 1 - TRIAL), to, offices }, ['day', 'office', 'mode', 'flow']);
  const daily = dailyModes(new Set(byOfficeDay(trial).keys()), trial, to);
  return [...daily].some((series) => !known.has(series));
}

/**
 * What is new in a ledger that was read before: the days after `through`, and those of the days from `late` on that have
 * changed. Once a week it is asked whether an office has another daily mode; then all days from `late` on are read.
 */
export async function readNewDays(
  ledger: Sums,
  { late, through, to }: { readonly late: Day; readonly through: Day; readonly to: Day },
  changed: readonly Day[],
  watched: WatchedModes,
): Promise<LedgerDays> {
  const days = changed.filter((day) => day >= late && day <= through).sort();
  const spans: [Day, Day][] = through < to ? [[addDays(through, 1), to]] : [];
  for (const day of days.reverse()) {
    const [first] = spans;
    if (first && addDays(day, 1) === first[0]) first[0] = day;
    else spans.unshift([day, day]);
  }
  const read = new Map<number, readonly Report[]>();
  for (const [from, end] of spans) {
    const modeRows = await ledger.sums({ from, to: end }, ['day', 'office', 'mode', 'flow']);
    const asked = modeRows.filter(({ key }) => weekdayOf(dayNumber(key.day ?? to)) === 0 && (key.day ?? '') > through);
    if (asked.length > 0 && (await hasNewcomer(ledger, asked, to, watched)))
      return readLedgerDays(ledger, [late, to], watched);
    const whole = await wholeOf(ledger, [from, end]);
    for (const [day, reports] of reportsOf(whole, modeRows, { watched, isDaily: () => false })) read.set(day, reports);
  }
  return read;
}
