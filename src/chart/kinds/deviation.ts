import type { Lang } from '../../domain/lang.ts';
import type { LinesSpecification, PlacedText } from '../specification.ts';
import { CHART_WORDS } from '../words.ts';

export interface DeviationInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** One a day. */
  readonly labels: readonly string[];
  readonly actual: readonly (number | null)[];
  readonly expected: readonly (number | null)[];
  /** Half the width of the band around what was expected. */
  readonly width: readonly (number | null)[];
  /** First and last day that deviate, by place; null when none is among the labels. */
  readonly marked: { readonly from: number; readonly to: number } | null;
  /** Days off and make-up weekends, by place. */
  readonly resting: readonly number[];
  readonly ticks: readonly PlacedText[];
  /** Festivals and sales. */
  readonly events: readonly PlacedText[];
  readonly footer: string;
  readonly alt: string;
  readonly demo?: boolean;
}

/** A series beside what was expected of it: the band of usual days, the days that deviate, festivals and days off. */
export function deviation(input: DeviationInput): LinesSpecification {
  const { lang, title, unit, labels, actual, expected, width, marked, resting, ticks, events, demo } = input;
  const words = CHART_WORDS[lang];
  const none = labels.map(() => null);
  const edge = (sign: 1 | -1): (number | null)[] =>
    expected.map((value, at) => (value === null ? null : Math.max(0, value + sign * (width[at] ?? 0))));
  return {
    kind: 'lines',
    lang,
    title,
    labels,
    axes: [{ id: 'level', unit }],
    lines: [
      { name: words.actual, axis: 'level', mark: 'line', values: actual, texts: none },
      { name: words.expected, axis: 'level', mark: 'line', values: expected, texts: none },
    ],
    band: { axis: 'level', low: edge(-1), high: edge(1) },
    ...(marked && { marked }),
    resting,
    ticks,
    events,
    partial: false,
    footer: `${words.bandKey}\n${input.footer}`,
    alt: input.alt,
    ...(demo && { demo }),
  };
}
