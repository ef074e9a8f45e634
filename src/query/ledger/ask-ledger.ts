import type { Day } from '../../domain/day.ts';
import { daysOf, type Span } from '../../domain/period.ts';
import type { LedgerExtent } from '../../store/ledger-port.ts';
import { type Counted, type Counting, countCells } from './count-cells.ts';
import { type Basis, type Footing, footingOf } from './footing.ts';
import {
  cellOf,
  heldCell,
  keyBefore,
  keyText,
  type LedgerCell,
  type LedgerKey,
  mergeJanuaryAndFebruary,
  ungrown,
} from './ledger-cell.ts';
import { contrastIn, crossBorderOnly, type LedgerSource } from './ledger-source.ts';
import { addSums, NO_SUMS } from './metric.ts';
import { reachesBack, sameFooting } from './same-footing.ts';
import { withSpringGrowth } from './spring-growth.ts';

export interface LedgerQuestion extends Counting {
  readonly span: Span;
  readonly basis: Basis;
}

export interface LedgerResult {
  readonly question: LedgerQuestion;
  readonly footing: Footing;
  readonly extent: LedgerExtent;
  readonly cells: readonly LedgerCell[];
  readonly total: LedgerCell;
  /** Modes of contrast that the ledger holds and the sums leave out. */
  readonly leftOut: readonly string[];
}

const NONE: Counted = { key: {}, sums: NO_SUMS, held: null };

/** The whole of what was counted: added up, or asked for by itself where a part is held back. */
async function wholeOf(
  counted: ReadonlyMap<string, Counted>,
  count: () => Promise<ReadonlyMap<string, Counted>>,
): Promise<Counted> {
  const parts = [...counted.values()];
  if (parts.every(({ held }) => held === null)) {
    return { key: {}, sums: parts.reduce((sum, { sums }) => addSums(sum, sums), NO_SUMS), held: null };
  }
  return parts.find(({ key }) => keyText(key) === keyText({})) ?? (await count()).get(keyText({})) ?? NONE;
}

/** First day of the period in a key; null for a key without one. */
function keyStart({ day, month, quarter, year }: LedgerKey): Day | null {
  const period = day ?? month ?? quarter ?? year;
  return period === undefined ? null : daysOf(period)[0];
}

/**
 * Takes growth away where it would mislead: of a balance, of cohorts of different ages, of single days a year apart, of
 * days shifted by a festival.
 */
function comparable({ balance, basis, cohort }: LedgerQuestion, { from, to }: Footing, cell: LedgerCell): LedgerCell {
  const oneDay = basis === 'year before' && (from === to || cell.key.day !== undefined);
  const shifted = basis !== 'year before' && keyStart(cell.key) !== null;
  return cell.held === null && (balance || cohort || oneDay || shifted) ? ungrown(cell, 'not comparable') : cell;
}

/** Counts a question and its base on the same footing. */
export async function askLedger(source: LedgerSource, asked: LedgerQuestion): Promise<LedgerResult> {
  const { ledger, reference, extent } = source;
  const question = { ...asked, scope: crossBorderOnly(asked.scope, source) };
  const { span, basis, metric, scope } = question;
  const festivals = reference.tradeEvents
    .filter(({ name }) => name.startsWith('Spring Festival'))
    .map(({ day }) => day);
  const footing = footingOf({ span, basis, last: extent.last, festivals });
  const now = await countCells(ledger, question, [footing.from, footing.to]);
  const before = await countCells(ledger, question, [footing.baseFrom, footing.baseTo]);

  const baseFromOf = (key: LedgerKey): Day => (basis === 'year before' && keyStart(keyBefore(key))) || footing.baseFrom;
  const cell = ({ key, sums, held }: Counted, before: Counted): LedgerCell => {
    if (held) return heldCell(key, held);
    const baseFrom = baseFromOf(key);
    const base = reachesBack(extent.first, baseFrom) ? before.sums : null;
    // Growth and amount together would give a base away.
    if (base && before.held) return ungrown(cellOf(metric, key, sums, null), 'held');
    return cellOf(metric, key, sums, base, sameFooting(reference, { baseFrom, scope, key }));
  };
  const baseOf = (key: LedgerKey): Counted =>
    before.get(keyText(basis === 'year before' ? keyBefore(key) : key)) ?? NONE;
  // What there was a year ago and is no more stands at 0; a period without reports is a gap instead.
  const gone = [...before.values()].filter(({ key }) => keyStart(key) === null && !now.has(keyText(key)));
  const reported = [...now.values()].filter(({ sums, held }) => held !== null || metric.reported(sums));
  const cells = [...reported, ...gone.map(({ key }) => ({ ...NONE, key }))].map((one) => cell(one, baseOf(one.key)));
  const merged = basis === 'year before' ? mergeJanuaryAndFebruary(metric, cells) : cells;
  const whole = (counted: ReadonlyMap<string, Counted>, days: readonly [Day, Day]): Promise<Counted> =>
    wholeOf(counted, () => countCells(ledger, { ...question, by: [] }, days));
  const total = cell(
    await whole(now, [footing.from, footing.to]),
    await whole(before, [footing.baseFrom, footing.baseTo]),
  );
  const result = {
    question,
    footing,
    extent,
    cells: merged.map((one) => comparable(question, footing, one)),
    total: comparable(question, footing, total),
    leftOut: asked.scope.modes ? [] : contrastIn(source),
  };
  return withSpringGrowth(result, (both) => askLedger(source, { ...question, span: both }));
}
