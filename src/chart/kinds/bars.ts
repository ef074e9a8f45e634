import type { Lang } from '../../domain/lang.ts';
import type { BarsSpecification, Line, NamedValues } from '../specification.ts';
import { summary } from '../summary.ts';
import { CHART_WORDS } from '../words.ts';

/** Growth in percent, one a label; null where there is none, and the text at it says why (no base). */
export interface Growth {
  readonly growth?: readonly (number | null)[];
  readonly growthTexts?: readonly (string | null)[];
}

/** Values in the chart's unit, one a label. */
export interface BarSeries extends NamedValues, Growth {}

interface BarsCommon {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** Categories or periods. A line break in a label starts a second line. */
  readonly labels: readonly string[];
  readonly footer: string;
  /** Written from the data when left out. */
  readonly alt?: string;
  readonly demo?: boolean;
}

/** Side by side with growth of each, or stacked (values of one sign) with the texts of the sums and their growth. */
export type BarsInput = BarsCommon &
  (
    | { readonly stacked?: false; readonly series: readonly BarSeries[] }
    | {
        readonly stacked: true;
        readonly series: readonly NamedValues[];
        readonly total?: { readonly texts: readonly (string | null)[] } & Growth;
      }
  );

const barLine = ({ name, values, texts }: NamedValues): Line => ({ name, axis: 'level', mark: 'bar', values, texts });

function growthLine({ name, growth, growthTexts }: { readonly name: string } & Growth): Line[] {
  if (!growth?.some((value) => value !== null)) return [];
  return [{ name, axis: 'growth', mark: 'stem', values: growth, texts: growthTexts ?? growth.map(() => null) }];
}

/** Bars by category or period, at most 48; growth, where given, in a panel of its own below. */
export function bars(input: BarsInput): BarsSpecification {
  const { lang, title, unit, labels, series, footer, alt, demo } = input;
  const growth = input.stacked
    ? growthLine({ name: CHART_WORDS[lang].total, ...input.total })
    : input.series.flatMap(growthLine);
  return {
    kind: 'bars',
    lang,
    title,
    labels,
    axes: [{ id: 'level', unit }, ...(growth.length > 0 ? [{ id: 'growth', unit: CHART_WORDS[lang].growth }] : [])],
    lines: [...series.map(barLine), ...growth],
    ...(input.stacked && { stack: { texts: input.total?.texts ?? labels.map(() => null) } }),
    footer,
    alt: alt ?? summary({ lang, title, unit, labels, series }),
    ...(demo && { demo }),
  };
}
