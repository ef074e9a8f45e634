import type { Caliber, PublishedFigure, Series, Status } from '../../domain/figure.ts';
import { readPrinted } from '../../domain/printed-figure.ts';
import type { SeedRow } from './seed-rows.ts';

/** One line of national-figures.csv in the store's units. The table's own constraints check the words. */
export function seedFigure(cell: SeedRow): PublishedFigure {
  const printed = readPrinted(cell('value'), cell('unit'));
  if (typeof printed === 'string' || printed.kind !== cell('kind')) {
    const why = typeof printed === 'string' ? printed : 'the unit is of another kind';
    throw new Error(`${cell('kind')} ${cell('value')} ${cell('unit')}: ${why}`);
  }
  return {
    series: cell('series') as Series,
    kind: printed.kind,
    period: cell('period'),
    caliber: cell('caliber') as Caliber,
    status: cell('status') as Status,
    published: cell('published'),
    value: printed.value,
    precision: printed.precision,
    evidence: cell('evidence'),
    source: { en: cell('source'), zh: cell('source_zh') },
  };
}
