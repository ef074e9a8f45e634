import type { Lang } from '../../domain/lang.ts';
import type { LevelsSpecification, Line } from '../specification.ts';
import { CHART_WORDS } from '../words.ts';

export interface LevelSeries {
  readonly name: string;
  /** In `unit`, one a label; null where there is no figure. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly (string | null)[];
  /** Percent, as published; leave out when no growth is known. */
  readonly growth?: readonly (number | null)[];
  readonly growthTexts?: readonly (string | null)[];
  readonly uncertain?: readonly boolean[];
  readonly bounds?: readonly (readonly [number, number] | null)[];
}

export interface LevelsInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly LevelSeries[];
  readonly footer: string;
  readonly alt: string;
  readonly demo?: boolean;
}

function levelLine({ name, values, texts, bounds, uncertain }: LevelSeries): Line {
  return {
    name,
    axis: 'level',
    mark: 'bar',
    values,
    texts,
    ...(bounds && { bounds }),
    ...(uncertain && { uncertain }),
  };
}

function growthLine({ name, growth, growthTexts }: LevelSeries): Line[] {
  if (!growth?.some((value) => value !== null)) return [];
  return [{ name, axis: 'growth', mark: 'stem', values: growth, texts: growthTexts ?? growth.map(() => null) }];
}

/** Levels by period as bars, series side by side, with published growth in a panel of its own below. */
export function levels({ lang, title, unit, labels, series, footer, alt, demo }: LevelsInput): LevelsSpecification {
  const growth = series.flatMap(growthLine);
  return {
    kind: 'levels',
    lang,
    title,
    labels,
    axes: [{ id: 'level', unit }, ...(growth.length > 0 ? [{ id: 'growth', unit: CHART_WORDS[lang].growth }] : [])],
    lines: [...series.map(levelLine), ...growth],
    footer,
    alt,
    ...(demo && { demo }),
  };
}
