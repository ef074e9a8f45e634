import type { PublishedFigure } from '../domain/figure.ts';
import type { Interval } from '../domain/interval.ts';
import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Release } from '../query/release.ts';
import type { ReplyFigure } from './reply.ts';

/** A figure as it was published; growth comes out in percent. */
export function publishedReplyFigure(figure: PublishedFigure, text: string, lang: Lang): ReplyFigure {
  const { series, kind, period, status, caliber, published } = figure;
  const source = figure.source[lang];
  const name = kind === 'level' ? series : `${series} ${kind}`;
  const value = kind === 'growth' ? figure.value / 100 : figure.value;
  const unit = kind === 'growth' ? '%' : kind === 'usd' ? 'cent' : 'fen';
  return { name, period, key: {}, value, growth: null, unit, text, status, caliber, published, source, interval: null };
}

interface Derived {
  readonly name: string;
  readonly period: PeriodLabel;
  readonly interval: Interval;
  readonly unit: ReplyFigure['unit'];
  readonly text: string;
  readonly status: string;
  readonly lang: Lang;
}

/** A figure derived from one release, with the interval that its rounding leaves. */
export function derivedReplyFigure({ interval, lang, ...named }: Derived, release: Release): ReplyFigure {
  const { caliber, published, source } = release;
  return {
    ...named,
    key: {},
    value: interval.centre,
    growth: null,
    caliber,
    published,
    source: source[lang],
    interval,
  };
}
