import type { Day } from '../../domain/day.ts';
import { daysOf, grainOf, type Span } from '../../domain/period.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerDimension, LedgerExtent, LedgerFilter, LedgerStore } from '../../store/ledger-port.ts';
import { baseKnown } from './base-known.ts';
import { type Basis, type Footing, footingOf, januaryAndFebruary } from './footing.ts';
import { cellOf, keyBefore, keyText, type LedgerCell, type LedgerKey, mergeJanuaryAndFebruary } from './ledger-cell.ts';
import { addSums, type Metric, NO_SUMS, type Sums } from './metric.ts';

export interface LedgerQuestion {
  readonly span: Span;
  readonly basis: Basis;
  /** Everything but the days. */
  readonly scope: Omit<LedgerFilter, 'from' | 'to'>;
  readonly by: readonly LedgerDimension[];
  readonly metric: Metric;
  /** Returns by the month in which the goods were released, instead of the month in which they came back. */
  readonly cohort: boolean;
  /** Exports less imports. */
  readonly balance: boolean;
}

export interface LedgerResult {
  readonly question: LedgerQuestion;
  readonly footing: Footing;
  readonly extent: LedgerExtent;
  readonly cells: readonly LedgerCell[];
  readonly total: LedgerCell;
}

export interface LedgerSource {
  readonly ledger: LedgerStore;
  readonly reference: Reference;
  readonly extent: LedgerExtent;
}

interface Counted {
  readonly key: LedgerKey;
  readonly sums: Sums;
}

/** Sums by key between two days; for a balance, imports are taken off. */
async function count(ledger: LedgerStore, question: LedgerQuestion, from: Day, to: Day): Promise<Map<string, Counted>> {
  const { scope, by, cohort, balance } = question;
  const dimensions = balance ? [...by, 'flow' as const] : by;
  const rows = await (cohort
    ? ledger.cohorts({ ...scope, from, to }, dimensions)
    : ledger.sums({ ...scope, from, to }, dimensions));
  const counted = new Map<string, Counted>();
  for (const { key: whole, ...sums } of rows) {
    const { flow, ...rest } = whole;
    const key = balance ? rest : whole;
    const signed = balance && flow === 'imports' ? { ...sums, value: -sums.value } : sums;
    counted.set(keyText(key), { key, sums: addSums(counted.get(keyText(key))?.sums ?? NO_SUMS, signed) });
  }
  return counted;
}

const together = (counted: Iterable<Counted>): Sums =>
  [...counted].reduce((sum, { sums }) => addSums(sum, sums), NO_SUMS);

/** Replaces growth by that of January and February together, for a question about one of these months. */
async function withSpringGrowth(source: LedgerSource, result: LedgerResult): Promise<LedgerResult> {
  const { question, extent } = result;
  if (!/^\d{4}-0[12]$/.test(question.span.from) || question.span.from !== question.span.to) return result;
  const both = januaryAndFebruary(question.span, extent.last);
  const growths = both && (await askLedger(source, { ...question, span: both }));
  const byKey = new Map(growths?.cells.map((cell) => [keyText(cell.key), cell]));
  const replaced = (cell: LedgerCell, other: LedgerCell | undefined): LedgerCell => ({
    ...cell,
    growth: other?.growth ?? null,
    fault: other ? other.fault : 'with February',
  });
  return {
    ...result,
    cells: result.cells.map((cell) => replaced(cell, byKey.get(keyText(cell.key)))),
    total: replaced(result.total, growths?.total),
  };
}

/** Counts a question and its base on the same footing. Cells come in order of their labels. */
export async function askLedger(source: LedgerSource, question: LedgerQuestion): Promise<LedgerResult> {
  const { ledger, reference, extent } = source;
  const { span, basis, metric, by, scope } = question;
  const festivals = reference.tradeEvents
    .filter(({ name }) => name.startsWith('Spring Festival'))
    .map(({ day }) => day);
  const footing = footingOf({ span, basis, last: extent.last, festivals });
  const now = await count(ledger, question, footing.from, footing.to);
  const before = await count(ledger, question, footing.baseFrom, footing.baseTo);

  const knownFor = (key: LedgerKey): boolean => {
    const month = key.month ?? key.quarter ?? key.year;
    const baseFrom = month && basis === 'year before' ? keyStart(keyBefore(key)) : footing.baseFrom;
    return baseKnown(reference, { baseFrom, first: extent.first, scope, key });
  };
  const inTime = by.some((dimension) => ['year', 'quarter', 'month', 'day'].includes(dimension));
  const baseKey = basis === 'year before' && inTime ? keyBefore : (key: LedgerKey): LedgerKey => key;
  // What there was a year ago and is no more stands at 0; a period without reports is a gap instead.
  const gone = inTime
    ? []
    : [...before].filter(([text]) => !now.has(text)).map(([, { key }]) => ({ key, sums: NO_SUMS }));
  const cells = [...now.values(), ...gone].map(({ key, sums }) => {
    const base = knownFor(key) ? (before.get(keyText(baseKey(key)))?.sums ?? NO_SUMS) : null;
    return cellOf(metric, key, sums, base);
  });
  const total = cellOf(metric, {}, together(now.values()), knownFor({}) ? together(before.values()) : null);
  const oneDay = footing.from === footing.to;
  const ungrown = (cell: LedgerCell, day: boolean): LedgerCell =>
    day && basis === 'year before' ? { ...cell, growth: null, fault: 'by day' } : cell;
  const merged = basis === 'year before' ? mergeJanuaryAndFebruary(metric, cells) : cells;
  const result = {
    question,
    footing,
    extent,
    cells: merged.map((cell) => ungrown(cell, oneDay || by.includes('day'))),
    total: ungrown(total, oneDay),
  };
  return basis === 'year before' && grainOf(span.from) === 'month' ? withSpringGrowth(source, result) : result;
}

/** First day of the period in a key. */
const keyStart = ({ day, month, quarter, year }: LedgerKey): Day => daysOf(day ?? month ?? quarter ?? year ?? '')[0];
