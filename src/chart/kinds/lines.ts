import type { Lang } from '../../domain/lang.ts';
import type { Line, LinesSpecification, NamedValues, PlacedText } from '../specification.ts';
import { summary } from '../summary.ts';
import { CHART_WORDS } from '../words.ts';

/** Values in the chart's unit, one a label, null in a gap; the last text is printed at the line's end. */
export interface LineSeries extends NamedValues {
  /** Percent, one a label. */
  readonly growth?: readonly (number | null)[];
  readonly growthTexts?: readonly (string | null)[];
}

export interface LinesInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** One a point: days, months, quarters; at most 1000. */
  readonly labels: readonly string[];
  /** At most 8; up to 4 are named at their ends when their names are short. */
  readonly series: readonly LineSeries[];
  /** Where the time axis is written on, when not on evenly thinned labels: first days of months, say. */
  readonly ticks?: readonly PlacedText[];
  /** Festivals and sales as upright lines with their names. */
  readonly events?: readonly PlacedText[];
  /** The last period is still running: drawn dashed with a hollow point. */
  readonly partial?: boolean;
  readonly footer: string;
  /** Written from the data when left out. */
  readonly alt?: string;
  readonly demo?: boolean;
}

const levelLine = ({ name, values, texts }: LineSeries): Line => ({ name, axis: 'level', mark: 'line', values, texts });

function growthLine({ name, growth, growthTexts }: LineSeries): Line[] {
  if (!growth?.some((value) => value !== null)) return [];
  return [{ name, axis: 'growth', mark: 'line', values: growth, texts: growthTexts ?? growth.map(() => null) }];
}

/** Lines over time, told apart by dash and marker as well as colour; growth, where given, in a panel of its own below. */
export function lines(input: LinesInput): LinesSpecification {
  const { lang, title, unit, labels, series, ticks, events = [], partial = false, footer, alt, demo } = input;
  const growth = series.flatMap(growthLine);
  return {
    kind: 'lines',
    lang,
    title,
    labels,
    axes: [{ id: 'level', unit }, ...(growth.length > 0 ? [{ id: 'growth', unit: CHART_WORDS[lang].growth }] : [])],
    lines: [...series.map(levelLine), ...growth],
    ...(ticks && { ticks }),
    events,
    partial,
    footer,
    alt: alt ?? summary({ lang, title, unit, labels, series }),
    ...(demo && { demo }),
  };
}
