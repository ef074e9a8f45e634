import type { Lang } from '../../domain/lang.ts';
import { HEAT_NAMES, rowHeight } from '../row-names.ts';
import type { HeatSpecification, NamedValues } from '../specification.ts';
import { summary } from '../summary.ts';

export interface HeatInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** Of the columns, at most 31. A line break in a label starts a second line. */
  readonly labels: readonly string[];
  /** At most 48. Texts stand in the cells when they fit; a null is hatched, and its text says why. */
  readonly rows: readonly NamedValues[];
  /** `row`: colours by share of each row's highest value, so that small offices show their seasons too; no value may be negative. */
  readonly scale?: 'all' | 'row';
  readonly footer: string;
  /** Written from the data when left out. */
  readonly alt?: string;
  readonly demo?: boolean;
}

const USUAL = 480;
const AROUND = 250;

/** A matrix such as office by month, in steps of one colour from pale to deep. Grows taller from 10 rows on. */
export function heat(input: HeatInput): HeatSpecification {
  const { lang, title, unit, labels, rows, scale = 'all', footer, alt, demo } = input;
  const names = rows.map(({ name }) => name);
  const height = AROUND + rowHeight(names, HEAT_NAMES) * rows.length;
  // One run through all cells: a sentence a row would be too long to listen to.
  const cells = rows.flatMap((row) => row.values.map((value, at) => ({ row, value, at })));
  const labelled = {
    labels: cells.map(({ row, at }) => `${row.name} ${labels[at] ?? ''}`),
    series: [
      {
        name: lang === 'zh' ? `${rows.length}行${labels.length}列` : `${rows.length} rows by ${labels.length} columns`,
        values: cells.map(({ value }) => value),
        texts: cells.map(({ row, at }) => row.texts[at] ?? null),
      },
    ],
  };
  return {
    kind: 'heat',
    lang,
    title,
    unit,
    labels,
    rows,
    scale,
    ...(height > USUAL && { height }),
    footer,
    alt: alt ?? summary({ lang, title, unit, ...labelled }),
    ...(demo && { demo }),
  };
}
