import type { FigureKind, PublishedFigure, Series } from '../../src/domain/figure.ts';
import { type Release, releasesOf } from '../../src/query/release.ts';

const TRILLION = 1e14;
const UNITS: Readonly<Record<FigureKind, readonly [unit: number, digit: number]>> = {
  level: [TRILLION, 1e12],
  growth: [100, 10],
  usd: [1e11, 1e10],
};

/** A release made of printed numbers: levels in trillion yuan to two decimals, growth in percent to one. */
export function releaseOf(
  printed: Readonly<Partial<Record<`${Series} ${FigureKind}`, number>>>,
  about: Partial<PublishedFigure> = {},
): Release {
  const figures = Object.entries(printed).map(([name, number]): PublishedFigure => {
    const [series, kind] = name.split(' ') as [Series, FigureKind];
    const [unit, precision] = UNITS[kind];
    return {
      series,
      kind,
      period: '2020',
      caliber: 'full',
      status: 'preliminary',
      published: '2021-01-14',
      value: Math.round((number * unit) / precision) * precision,
      precision,
      evidence: 'seed',
      source: { en: 'test', zh: '测试' },
      ...about,
    };
  });
  return releasesOf(figures)[0] as Release;
}
