import {
  type Caliber,
  type FigureKind,
  knownFrom,
  type PublishedFigure,
  type Series,
  type Status,
  vintageOf,
} from '../domain/figure.ts';
import type { Bilingual } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { AsOf } from '../domain/query.ts';

/** Everything published about one period at one time: one vintage. */
export interface Release {
  readonly period: PeriodLabel;
  readonly caliber: Caliber;
  readonly status: Status;
  readonly published: string;
  readonly source: Bilingual;
  readonly figures: readonly PublishedFigure[];
}

/** Every source of some figures, once each: a release may be known from several. */
const sourcesOf = (figures: readonly PublishedFigure[]): Bilingual => ({
  en: [...new Set(figures.map(({ source }) => source.en))].join('; '),
  zh: [...new Set(figures.map(({ source }) => source.zh))].join('；'),
});

/** The figures of one release belong together: only they are consistent with each other. Oldest release first. */
export function releasesOf(figures: readonly PublishedFigure[]): Release[] {
  return [...Map.groupBy(figures, vintageOf).values()]
    .map((group) => ({ ...(group[0] as PublishedFigure), figures: group }))
    .map(({ period, caliber, status, published, figures }) => {
      return { period, caliber, status, published, source: sourcesOf(figures), figures };
    })
    .sort((a, b) => (knownFrom(a.published) < knownFrom(b.published) ? -1 : 1));
}

/** One figure of a release, if it was published in it. */
export const figureOf = (release: Release, series: Series, kind: FigureKind): PublishedFigure | null =>
  release.figures.find((figure) => figure.series === series && figure.kind === kind) ?? null;

export const speaksOf = (release: Release, series: Series): boolean =>
  release.figures.some((figure) => figure.series === series);

/** Which of the releases (oldest first) is meant: the newest, unless the question says another. */
export function pickRelease(releases: readonly Release[], asOf: AsOf | null): Release | null {
  if (asOf === null) return releases.at(-1) ?? null;
  if ('day' in asOf) return releases.findLast((release) => knownFrom(release.published) <= asOf.day) ?? null;
  if (asOf.status === 'first') return releases[0] ?? null;
  return releases.findLast((release) => release.status === asOf.status) ?? null;
}
