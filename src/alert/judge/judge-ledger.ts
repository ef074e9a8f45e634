import type { Alert } from '../../domain/alert.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Reference } from '../../domain/reference.ts';
import type { KeptTrend, TrendChange } from '../../store/alert-port.ts';
import type { LedgerExtent, LedgerStore } from '../../store/ledger-port.ts';
import { buildCalendar } from '../../trend/calendar.ts';
import { dayNumber, dayOf } from '../../trend/day-number.ts';
import { createFleet, type Fleet, type Report, seriesKey } from '../../trend/fleet.ts';
import { judgeDay } from '../../trend/judge-day.ts';
import { takeReport } from '../../trend/take-report.ts';
import type { Observation } from '../batch.ts';
import { canClose } from './closing.ts';
import { packFleet, unpackFleet } from './keep-fleet.ts';
import { type LedgerDays, readLedgerDays, readNewDays, type WatchedModes } from './ledger-days.ts';
import { observe } from './observe.ts';
import { observeNation } from './observe-nation.ts';
import { watchedAs } from './watched.ts';

/** History that the model learns from, in days. */
const HISTORY = 3 * 365;
/** Of it, the days that are walked one by one, so that the model knows how its own errors scatter. */
const WALKED = 126;
/** Days before the latest of which a first judgement tells. */
const TOLD = 42;
/** Without any report at all, days are closed for so long: then the ledger has ended. */
const SILENT = 14;
/** Reports of so many days back may still change. */
const LATE = 60;

export interface Judging {
  readonly ledger: Pick<LedgerStore, 'sums' | 'changedDays'>;
  readonly extent: LedgerExtent;
  readonly reference: Reference;
  /** Null for a first judgement. */
  readonly kept: KeptTrend | null;
  /** The alerts that are open when a day is judged. */
  readonly open: () => Promise<readonly Alert[]>;
  /** Today in Beijing: only days before it can close. */
  readonly today: Day;
}

/** A day that was judged. */
export interface JudgedDay {
  readonly day: Day;
  readonly observations: readonly Observation[];
}

/** A report that says something else than what is known already. */
function isNewTo(fleet: Fleet, { series, day, value, base }: Report): boolean {
  const state = fleet.series[fleet.index.get(seriesKey(series)) ?? -1];
  const at = day - fleet.origin;
  return !state || state.value[at] !== value || (base !== null && state.base[at] !== base);
}

function takeDay(fleet: Fleet, days: LedgerDays, day: number, today: number): number {
  const fresh = (days.get(day) ?? []).filter((report) => isNewTo(fleet, report));
  for (const report of fresh) takeReport(fleet, report, today);
  return fresh.length;
}

/** A model that has taken the history in, up to the day before the walk. */
async function learnedFrom({ ledger, extent, reference, today }: Judging) {
  const fleetCalendar = buildCalendar(reference.specialDays, reference.tradeEvents);
  const last = extent.last < today ? extent.last : addDays(today, -1);
  const from = [extent.first, addDays(last, -HISTORY)].sort().at(-1) ?? extent.first;
  const days = await readLedgerDays(ledger, [from, last]);
  const fleet = createFleet(fleetCalendar, dayNumber(from) - 30);
  const walk = Math.max(dayNumber(from), dayNumber(last) - WALKED);
  for (let day = dayNumber(from); day < walk; day += 1) takeDay(fleet, days, day, day);
  return { fleet, days, next: walk, told: dayNumber(last) - TOLD };
}

const watchedModes = (fleet: Fleet): WatchedModes =>
  Map.groupBy(
    fleet.series.filter(({ id }) => watchedAs(id).mode !== null),
    ({ id }) => id.office,
  );

/** The model as it was kept, with what the ledger has got since; null when it cannot be gone on with. */
async function goneOnWith(kept: KeptTrend, { ledger, reference, today }: Judging) {
  const fleet = await unpackFleet(kept.pieces, buildCalendar(reference.specialDays, reference.tradeEvents));
  if (!fleet) return null;
  const span = { late: addDays(kept.through, -LATE), through: kept.through, to: addDays(today, -1) };
  const changed = await ledger.changedDays(kept.ledgerState);
  const days = await readNewDays(ledger, span, changed, watchedModes(fleet));
  const closed = dayNumber(kept.through);
  return { fleet, days, next: closed + 1, told: closed };
}

/**
 * Judges every day of the ledger that can close and was not judged, and again the latest one when earlier reports have
 * come late or changed; the same model as `tidewaiter replay`. Gives each day as it is judged, and at the end what was
 * learned, which is to be kept once all that was given is safe.
 */
export async function* judgeLedger(judging: Judging): AsyncGenerator<JudgedDay, TrendChange> {
  const { kept, extent, today, open } = judging;
  const goingOn = kept && (await goneOnWith(kept, judging));
  const { fleet, days, next, told } = goingOn ?? (await learnedFrom(judging));

  const close = async (day: number): Promise<JudgedDay | null> => {
    const findings = judgeDay(fleet, day);
    if (day < told) return null;
    const alerts = await open();
    const offices = observe(fleet, { findings, open: alerts, today: day });
    return { day: dayOf(day), observations: [...observeNation(fleet, alerts, day), ...offices] };
  };
  /** The first of the closed days whose reports came late or changed; they count from the next close on. */
  const takeLate = (through: number): number | null => {
    const late = Array.from({ length: LATE + 1 }, (_, at) => through - LATE + at);
    const changed = late.filter((day) => takeDay(fleet, days, day, through) > 0);
    return changed[0] ?? null;
  };

  const late = goingOn ? takeLate(next - 1) : null;
  let day = next;
  for (; canClose(fleet, days, day, dayNumber(today)) && day <= dayNumber(extent.last) + SILENT; day += 1) {
    takeDay(fleet, days, day, day);
    const judged = await close(day);
    if (judged) yield judged;
  }
  if (day === next && late !== null) {
    const judged = await close(day - 1);
    if (judged) yield judged;
  }
  const change = packFleet(fleet, { today: day, changed: late ?? next }, goingOn ? kept.pieces : new Map());
  return { through: dayOf(day - 1), ledgerState: extent.state, ...change, anew: !goingOn };
}
