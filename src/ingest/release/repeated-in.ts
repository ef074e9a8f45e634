import { type PublishedFigure, subjectOf, vintageOf } from '../../domain/figure.ts';
import { type ReleaseFault, releaseFault } from '../../domain/release-fault.ts';

/** What keeps a figure from standing beside others that are published with it; null for nothing. */
export function repeatedIn(others: readonly PublishedFigure[], figure: PublishedFigure): ReleaseFault | null {
  const { series, kind, period, published, status } = figure;
  const vintage = others.filter((other) => vintageOf(other) === vintageOf(figure));
  if (vintage.some((other) => subjectOf(other) === subjectOf(figure)))
    return releaseFault('series', 'figure-twice', { series, kind, period });
  const standing = vintage[0]?.status ?? status;
  return standing === status ? null : releaseFault('status', 'other-status', { period, published, status, standing });
}
