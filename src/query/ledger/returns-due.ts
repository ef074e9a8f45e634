import { addDays, type Day } from '../../domain/day.ts';
import {
  lastDayOf,
  missableClocks,
  RETURN_CLOCKS,
  type ReturnClock,
  type ReturnOffice,
  releasesEnding,
} from '../../domain/return-clock.ts';
import type { CohortRow, Held } from '../../store/ledger-port.ts';
import type { ReturnStore } from '../../store/return-port.ts';
import { crossBorderOnly, type LedgerSource } from './ledger-source.ts';

/** An amount of goods or returns; sums are 0 where they are held back. */
export interface Amount {
  readonly count: number;
  /** Fen. */
  readonly value: number;
  readonly held: Held | null;
}

/** Goods released on some days, and what of them has come back so far. */
export interface Released {
  readonly goods: Amount;
  readonly back: Amount;
}

/** One clock at one office. */
export interface ClockAtOffice {
  readonly clock: ReturnClock;
  readonly office: string;
  /** The last day is today or in the days that follow. */
  readonly soon: Released;
  /** The last day was in as many days before. */
  readonly overdue: Released;
  /** Came back after the last day, this year; of the 30 days: applications sent after it and refused. */
  readonly late: Amount;
}

/** Goods of one day of release and their last day. */
export interface Deadline {
  readonly goods: Amount;
  readonly clock: ReturnClock;
  readonly released: Day;
  readonly lastDay: Day;
}

export interface ReturnsDue {
  readonly soon: readonly [Day, Day];
  readonly overdue: readonly [Day, Day];
  readonly lateIn: readonly [Day, Day];
  readonly by: ReturnOffice;
  /** True where late returns are told without the latest of them. */
  readonly behind: boolean;
  readonly clocks: readonly ClockAtOffice[];
  /** Of a single office, the nearest first; empty for several. */
  readonly deadlines: readonly Deadline[];
}

export interface DueQuestion {
  /** Every office when left out. */
  readonly offices?: readonly string[];
  readonly today: Day;
  /** How many days are soon, today included. */
  readonly within: number;
  /** Whose returns are late: of the office where they came back, or of the office of release. */
  readonly by: ReturnOffice;
}

const NOTHING: Amount = { count: 0, value: 0, held: null };

const goodsOf = ({ declarations, value, held }: CohortRow): Amount =>
  held ? { ...NOTHING, held } : { count: declarations, value, held: null };
const backOf = ({ returns, returnedValue, held }: CohortRow): Amount =>
  held ? { ...NOTHING, held } : { count: returns, value: returnedValue, held: null };

/** Every day of release that may have come back, with the last days of what returns can miss. */
function clocksFrom(first: Day, to: Day) {
  const days: Day[] = [];
  for (let day = first; day <= to; day = addDays(day, 1)) days.push(day);
  return (['exports', 'imports'] as const).flatMap((flow) =>
    days.map((released) => ({
      flow,
      released,
      lastDays: missableClocks(flow).map((clock) => lastDayOf(clock, released)),
    })),
  );
}

/** Counts what is due, overdue and late by the clocks of returns. What is due stands under the office of release. */
export async function returnsDue(source: LedgerSource, returns: ReturnStore, asked: DueQuestion): Promise<ReturnsDue> {
  const { ledger, extent, reference } = source;
  const { today, within, by, offices } = asked;
  const scope = crossBorderOnly(offices ? { offices } : {}, source);
  const soon = [today, addDays(today, within - 1)] as const;
  const overdue = [addDays(today, -within), addDays(today, -1)] as const;
  const lateIn = [`${extent.last.slice(0, 4)}-01-01`, extent.last] as const;
  const question = { from: lateIn[0], to: lateIn[1], by, clocks: clocksFrom(extent.first, extent.last) };
  const passed = await returns.passed({ ...question, ...(offices && { offices }) });

  // Goods and what came back are asked for apart: where returns are confidential, goods need not be.
  const released = async (
    clock: ReturnClock,
    ends: readonly [Day, Day],
    one: 'office' | 'day',
    side: 'goods' | 'cohort',
  ) => {
    const [from, to] = releasesEnding(clock, ...ends);
    const days = { from, to };
    const rows = from > to ? [] : await ledger.cohorts({ ...scope, flows: [clock.flow], ...days }, [one], [side]);
    const amountOf = side === 'goods' ? goodsOf : backOf;
    return new Map(rows.map((row) => [row.key[one] ?? '', amountOf(row)]));
  };
  const byOffice = async (clock: ReturnClock, ends: readonly [Day, Day]) => {
    const goods = await released(clock, ends, 'office', 'goods');
    const back = await released(clock, ends, 'office', 'cohort');
    return (office: string): Released => ({ goods: goods.get(office) ?? NOTHING, back: back.get(office) ?? NOTHING });
  };
  const refused = await returns.refused({ from: lateIn[0], to: lateIn[1], ...(offices && { offices }) });
  const lateAt = (clock: ReturnClock, office: string): Amount => {
    const at = missableClocks(clock.flow).indexOf(clock);
    if (at < 0) {
      const row = refused.find((one) => one.office === office);
      return row ? { count: row.returns, value: row.value, held: row.held ?? null } : NOTHING;
    }
    const rows = passed.filter((row) => row.office === office && row.flow === clock.flow);
    const held = rows.find((row) => row.held)?.held ?? null;
    const late = rows.filter((row) => row.passed > at);
    const sum = (of: 'returns' | 'value'): number => late.reduce((total, row) => total + row[of], 0);
    return held ? { ...NOTHING, held } : { count: sum('returns'), value: sum('value'), held };
  };

  const clocks: ClockAtOffice[] = [];
  const deadlines: Deadline[] = [];
  const nothing = ({ goods }: Released): boolean => goods.held === null && goods.count === 0;
  for (const clock of RETURN_CLOCKS) {
    const [near, past] = [await byOffice(clock, soon), await byOffice(clock, overdue)];
    for (const { code: office } of reference.offices) {
      if (offices && !offices.includes(office)) continue;
      const at = { clock, office, soon: near(office), overdue: past(office), late: lateAt(clock, office) };
      const empty = nothing(at.soon) && nothing(at.overdue) && !at.late.count && !at.late.held;
      if (!empty || offices) clocks.push(at);
    }
    if (offices?.length !== 1) continue;
    for (const [day, goods] of await released(clock, soon, 'day', 'goods')) {
      deadlines.push({ clock, released: day, lastDay: lastDayOf(clock, day), goods });
    }
  }
  const order = ({ lastDay, released }: Deadline): string => `${lastDay} ${released}`;
  return {
    ...{ soon, overdue, lateIn, by },
    behind: [...passed, ...refused].some((row) => row.behind),
    clocks: clocks.sort((a, b) => (a.office < b.office ? -1 : a.office > b.office ? 1 : 0)),
    deadlines: deadlines.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}
