import { canonicalJson } from '../domain/canonical-json.ts';
import { cornersOf } from '../domain/enclose.ts';
import { knownFrom, type PublishedFigure, STATUSES, subjectOf, vintageOf } from '../domain/figure.ts';
import { yearBefore } from '../domain/period.ts';
import { type ReleaseFault, releaseFault } from '../domain/release-fault.ts';
import { type Release, releasesOf } from './release.ts';
import { constraintsOf } from './release-constraints.ts';

/** One figure of a release beside what stands. */
export interface PlannedFigure {
  readonly figure: PublishedFigure;
  /** The same figure in the newest other release; null where there is none. */
  readonly stands: PublishedFigure | null;
  /** False for one that stands in this very release already. */
  readonly fresh: boolean;
}

/** What is allowed, and still worth a second look before it is published. */
export type ReleaseWarning =
  /** No exports and imports add up to the trade, or grew as all the growth says. */
  | { readonly kind: 'contradicts'; readonly release: Release }
  /** A later release stands and stays what is answered. */
  | { readonly kind: 'later-stands'; readonly release: Release; readonly later: Release }
  | { readonly kind: 'lower-status'; readonly release: Release; readonly standing: Release }
  /** The level that stands is answered no longer, and this release has none. */
  | { readonly kind: 'level-lost'; readonly figure: PublishedFigure; readonly stands: PublishedFigure }
  /** More than twice or less than half of what it is compared with: a wrong unit, as a rule. */
  | { readonly kind: 'far'; readonly figure: PublishedFigure; readonly other: PublishedFigure };

/** What publishing some figures would do to those that stand. */
export interface ReleasePlan {
  readonly planned: readonly PlannedFigure[];
  /** Those that would be added. */
  readonly fresh: readonly PublishedFigure[];
  /** Figures that cannot be published beside what stands in their own release. */
  readonly faults: readonly { readonly figure: PublishedFigure; readonly fault: ReleaseFault }[];
  readonly warnings: readonly ReleaseWarning[];
  /** How many figures stand on these periods. */
  readonly onto: number;
}

const FAR = 2;

function faultOf(figure: PublishedFigure, vintage: readonly PublishedFigure[]): ReleaseFault | null {
  const standing = vintage.find((other) => subjectOf(other) === subjectOf(figure));
  if (standing)
    return canonicalJson(standing) === canonicalJson(figure)
      ? null
      : releaseFault('value', 'stands-otherwise', { figure, standing });
  const { period, published, status } = figure;
  const [first = figure] = vintage;
  return first.status === status
    ? null
    : releaseFault('status', 'other-status', { period, published, status, standing: first.status });
}

function farFrom(
  figure: PublishedFigure,
  bySubject: ReadonlyMap<string, readonly PublishedFigure[]>,
): PublishedFigure | null {
  if (figure.kind === 'growth') return null;
  const like = (period: string): PublishedFigure | undefined => bySubject.get(subjectOf({ ...figure, period }))?.at(-1);
  const other = like(figure.period) ?? like(yearBefore(figure.period));
  const ratio = other ? figure.value / other.value : 1;
  return other && (ratio > FAR || ratio < 1 / FAR) ? other : null;
}

function warningsOf(release: Release, standing: readonly PublishedFigure[]): ReleaseWarning[] {
  const { period, caliber, published, status, figures } = release;
  const others = standing.filter((other) => other.period === period && other.caliber === caliber);
  const about = releasesOf(others).filter((other) => other.published !== published);
  const later = about.findLast((other) => knownFrom(other.published) > knownFrom(published));
  const higher = about.findLast((other) => STATUSES.indexOf(other.status) > STATUSES.indexOf(status));
  const lost = figures.flatMap((figure): ReleaseWarning[] => {
    const { series, kind } = figure;
    if (later || kind === 'level' || figures.some((one) => one.series === series && one.kind === 'level')) return [];
    const stands = others.findLast((other) => other.series === series && other.kind === 'level');
    return stands ? [{ kind: 'level-lost', figure, stands }] : [];
  });
  return [
    ...(cornersOf(constraintsOf(release)).length === 0 ? [{ kind: 'contradicts', release } as const] : []),
    ...(later ? [{ kind: 'later-stands', release, later } as const] : []),
    ...(higher && higher !== later ? [{ kind: 'lower-status', release, standing: higher } as const] : []),
    ...lost,
  ];
}

/** Lays figures beside all that stand, in the order of the store: what is new, what differs, what to look at again. */
export function planRelease(standing: readonly PublishedFigure[], figures: readonly PublishedFigure[]): ReleasePlan {
  const vintages = Map.groupBy(standing, vintageOf);
  const inVintage = (figure: PublishedFigure): readonly PublishedFigure[] => vintages.get(vintageOf(figure)) ?? [];
  const bySubject = Map.groupBy(standing, subjectOf);
  const planned = figures.map((figure): PlannedFigure => {
    const others = bySubject.get(subjectOf(figure)) ?? [];
    return {
      figure,
      stands: others.findLast((other) => other.published !== figure.published) ?? null,
      fresh: others.every((other) => other.published !== figure.published),
    };
  });
  const fresh = planned.filter((one) => one.fresh).map(({ figure }) => figure);
  const touched = new Set(fresh.map(vintageOf));
  const whole = [...fresh, ...standing].filter((figure) => touched.has(vintageOf(figure)));
  const periods = new Set(fresh.map(({ period }) => period));
  return {
    planned,
    fresh,
    faults: figures.flatMap((figure) => {
      const fault = faultOf(figure, inVintage(figure));
      return fault ? [{ figure, fault }] : [];
    }),
    warnings: [
      ...releasesOf(whole).flatMap((release) => warningsOf(release, standing)),
      ...fresh.flatMap((figure): ReleaseWarning[] => {
        const other = farFrom(figure, bySubject);
        return other ? [{ kind: 'far', figure, other }] : [];
      }),
    ],
    onto: standing.filter(({ period }) => periods.has(period)).length,
  };
}
