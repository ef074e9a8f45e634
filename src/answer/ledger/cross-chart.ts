import { heat } from '../../chart/kinds/heat.ts';
import { lines } from '../../chart/kinds/lines.ts';
import { multiples } from '../../chart/kinds/multiples.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { frame, valuesAlong } from './chart-frame.ts';
import { isGrain } from './grain.ts';
import { labelWithin } from './label-within.ts';

/** More lines than this are drawn as small charts, more of those as a heat map. */
const MOST_LINES = 5;
const MOST_MULTIPLES = 12;
const MOST_HEAT = { rows: 48, columns: 31 };

/** Two dimensions: lines for a few series over time, small charts for some, a heat map for many or for two categories. */
export function crossChart(
  asked: AskedLedger,
  [down, across]: readonly [LedgerDimension, LedgerDimension],
  labels: Readonly<Record<'down' | 'across', readonly string[]>>,
): ChartSpecification | null {
  const { result } = asked;
  const found = new Map(result.cells.map((cell) => [`${cell.key[down]} ${cell.key[across]}`, cell]));
  if (found.size === 0) return null;
  const names = labels.across.map((label) => labelWithin(asked, across, label));
  const rows = labels.down.map((label) => ({
    name: labelWithin(asked, down, label),
    ...valuesAlong(
      asked,
      labels.across.map((other) => found.get(`${label} ${other}`)),
    ),
  }));
  if (isGrain(across) && rows.length <= MOST_LINES) {
    return lines({ ...frame(asked), labels: names, series: rows, partial: result.footing.running });
  }
  if (isGrain(across) && rows.length <= MOST_MULTIPLES) {
    return multiples({ ...frame(asked), labels: names, rows, mark: 'line', scale: 'own' });
  }
  if (rows.length > MOST_HEAT.rows || names.length > MOST_HEAT.columns) return null;
  const positive = rows.every(({ values }) => values.every((value) => value === null || value >= 0));
  return heat({ ...frame(asked), labels: names, rows, scale: isGrain(across) && positive ? 'row' : 'all' });
}
