import { type PublishedFigure, subjectOf } from '../../domain/figure.ts';
import { type ReleaseFault, releaseFault } from '../../domain/release-fault.ts';

/** What keeps a figure from standing beside the others of its release that are published with it; null for nothing. */
export function repeatedIn(vintage: readonly PublishedFigure[], figure: PublishedFigure): ReleaseFault | null {
  const { series, kind, period, published, status } = figure;
  if (vintage.some((other) => subjectOf(other) === subjectOf(figure)))
    return releaseFault('series', 'figure-twice', { series, kind, period });
  const standing = vintage[0]?.status ?? status;
  return standing === status ? null : releaseFault('status', 'other-status', { period, published, status, standing });
}
