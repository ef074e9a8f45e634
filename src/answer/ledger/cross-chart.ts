import { heat } from '../../chart/kinds/heat.ts';
import { lines } from '../../chart/kinds/lines.ts';
import { multiples } from '../../chart/kinds/multiples.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { type AxisLabel, cellsAlong } from './axes.ts';
import { frame, valuesAlong } from './chart-frame.ts';
import { isGrain } from './grain.ts';

/** More lines than this are drawn as small charts, more of those as a heat map. */
const MOST_LINES = 5;
const MOST_MULTIPLES = 12;
const MOST_HEAT = { rows: 48, columns: 31 };

/** Two dimensions: lines for a few series over time, small charts for some, a heat map for many or for two categories. */
export function crossChart(
  asked: AskedLedger,
  [down, across]: readonly [LedgerDimension, LedgerDimension],
  axes: Readonly<Record<'down' | 'across', readonly AxisLabel[]>>,
): ChartSpecification | null {
  const { result } = asked;
  if (result.cells.length === 0) return null;
  const names = axes.across.map(({ name }) => name);
  const rows = axes.down.map((row) => ({
    name: row.name,
    ...valuesAlong(asked, cellsAlong(asked, [down, across], row, axes.across)),
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
