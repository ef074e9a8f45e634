import type { Lang } from '../../domain/lang.ts';
import type { Line, VintagesSpecification } from '../specification.ts';
import { CHART_WORDS } from '../words.ts';

interface Point {
  readonly value: number;
  readonly text: string;
}

/** One release of the figure: its day, its status in words, and what it said; null for what it left out. */
export interface Release {
  readonly published: string;
  readonly status: string;
  /** In `unit`. */
  readonly level: Point | null;
  /** Percent. */
  readonly growth: Point | null;
}

export interface VintagesInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** In order of release. */
  readonly releases: readonly Release[];
  readonly footer: string;
  readonly alt: string;
  readonly demo?: boolean;
}

/** One figure over its releases: the level above, the growth below, where a change of sign crosses the zero line. */
export function vintages({ lang, title, unit, releases, footer, alt, demo }: VintagesInput): VintagesSpecification {
  const line = (axis: 'level' | 'growth', mark: Line['mark']): Line => ({
    name: title,
    axis,
    mark,
    values: releases.map((release) => release[axis]?.value ?? null),
    texts: releases.map((release) => release[axis]?.text ?? null),
  });
  const units = { level: unit, growth: CHART_WORDS[lang].growth };
  const lines = [line('level', 'bar'), line('growth', 'stem')].filter(({ values }) =>
    values.some((value) => value !== null),
  );
  return {
    kind: 'vintages',
    lang,
    title,
    labels: releases.map(({ published, status }) => `${published}\n${status}`),
    axes: Object.entries(units)
      .filter(([id]) => lines.some(({ axis }) => axis === id))
      .map(([id, unit]) => ({ id, unit })),
    lines,
    footer,
    alt,
    ...(demo && { demo }),
  };
}
