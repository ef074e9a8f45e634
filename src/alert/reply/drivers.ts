import type { Alert } from '../../domain/alert.ts';
import { addDays } from '../../domain/day.ts';
import { countCells } from '../../query/ledger/count-cells.ts';
import type { LedgerDimension, LedgerStore } from '../../store/ledger-port.ts';
import { drivers, type PartSum } from '../../trend/explain.ts';
import { flowOf, isReturns, metricOf } from '../judge/watched.ts';

/** Days before a deviation that stand for what is usual. */
const USUAL = 56;
const MOST = 3;

/** A part of a deviation; null is all that is not named. */
export interface Part {
  readonly label: string | null;
  readonly difference: number;
}

export interface Driven {
  readonly by: LedgerDimension;
  readonly parts: readonly Part[];
}

/** To whole fen or tenths of a count, so that parts add up to the whole exactly; what rounding leaves goes to the largest. */
function exact(parts: readonly Part[], difference: number, step: number): Part[] {
  const rounded = parts.map((part) => ({ ...part, difference: Math.round(part.difference / step) }));
  const left = Math.round(difference / step) - rounded.reduce((sum, part) => sum + part.difference, 0);
  return rounded.map((part, at) => ({ ...part, difference: ((at === 0 ? left : 0) + part.difference) * step }));
}

/** The largest by name, and the rest together. */
function shortened(parts: readonly Part[]): Part[] {
  const rest = parts.slice(MOST).reduce((sum, part) => sum + part.difference, 0);
  return [...parts.slice(0, MOST), ...(parts.length > MOST ? [{ label: null, difference: rest }] : [])];
}

/** What an alert's ledger is narrowed to. */
const scopeOf = ({ office, measure, facts }: Alert) => {
  const flow = flowOf(measure);
  return {
    ...(flow !== null && { flows: [flow] }),
    ...(office !== '' && { offices: [office] }),
    ...(facts.mode !== null && { modes: [facts.mode] }),
  };
};

/** Whether the ledger, as its reader may see it, still has the amount that was judged; else it is not to be said. */
export async function isStillThere(ledger: LedgerStore, alert: Alert): Promise<boolean> {
  const { measure, facts, direction } = alert;
  if (direction === 'missing') return true;
  const question = { scope: scopeOf(alert), by: [], cohort: false, balance: false, metric: metricOf(measure) };
  const cells = await countCells(ledger, question, [facts.first, facts.last]);
  const whole = [...cells.values()].reduce(
    (sum, { sums }) => sum + (isReturns(measure) ? sums.returns : sums.value),
    0,
  );
  return whole === facts.actual;
}

/**
 * What drove an alert's deviation, by each dimension: parts that add up to it exactly. A dimension in which the ledger
 * no longer adds up to what was judged (late reports, held-back cells) is left out.
 */
export async function drivenBy(
  ledger: LedgerStore,
  alert: Alert,
  dimensions: readonly LedgerDimension[],
): Promise<Driven[]> {
  const { measure, facts, direction } = alert;
  if (flowOf(measure) === null || direction === 'missing') return [];
  const scope = scopeOf(alert);
  const sumsOf = (by: LedgerDimension, from: string, to: string) =>
    countCells(ledger, { scope, by: [by], cohort: false, balance: false, metric: metricOf(measure) }, [from, to]);
  const amount = ({ value, returns }: { value: number; returns: number }): number =>
    isReturns(measure) ? returns : value;
  const step = facts.unit === 'fen' ? 1 : 0.1;
  const found: Driven[] = [];
  for (const by of dimensions) {
    const now = await sumsOf(by, facts.first, facts.last);
    const usual = await sumsOf(by, addDays(facts.first, -USUAL), addDays(facts.first, -1));
    if ([...now.values(), ...usual.values()].some(({ held }) => held)) continue;
    const parts: PartSum[] = [...new Set([...now.keys(), ...usual.keys()])].map((key) => {
      const cell = now.get(key) ?? usual.get(key);
      const sum = (cells: typeof now): number => amount(cells.get(key)?.sums ?? { value: 0, returns: 0 });
      return { name: cell?.key[by] ?? '', actual: sum(now), usual: sum(usual) };
    });
    const whole = parts.reduce((sum, { actual }) => sum + actual, 0);
    if (whole !== facts.actual || parts.length < 2) continue;
    const named = drivers(parts, facts.expected).map(({ name, difference }) => ({ label: name, difference }));
    const parted = exact(named, facts.actual - facts.expected, step).filter((part) => part.difference !== 0);
    found.push({ by, parts: shortened(parted) });
  }
  return found;
}
