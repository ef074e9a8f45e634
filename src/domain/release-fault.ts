import type { FigureKind, PublishedFigure, Series, Status } from './figure.ts';

/** The parts of a published figure as a release names them; the columns of a file of figures. */
export const RELEASE_FIELDS = [
  'series',
  'kind',
  'period',
  'caliber',
  'status',
  'published',
  'value',
  'unit',
  'evidence',
  'source',
  'source_zh',
] as const;
export type ReleaseField = (typeof RELEASE_FIELDS)[number];

/** Every reason why a figure cannot be published, with the facts that its sentence needs. */
export interface ReleaseFaultFacts {
  'part-missing': { field: ReleaseField };
  'not-one-of': { field: ReleaseField; value: string; words: readonly string[] };
  'two-values': { field: ReleaseField; first: string; second: string };
  'not-a-period': { value: string };
  'not-a-release-day': { value: string };
  'released-in-future': { value: string; today: string };
  'period-not-over': { period: string; published: string };
  'not-a-figure': { value: string };
  'level-below-zero': { value: string };
  'not-one-decimal': { value: string };
  'digits-beyond-unit': { value: string; unit: string };
  'figure-too-large': { value: string; unit: string };
  'unit-of-another-kind': { kind: FigureKind; unit: string };
  'line-too-long': { limit: number };
  'source-too-long': { field: ReleaseField; limit: number };
  'figure-twice': { series: Series; kind: FigureKind; period: string };
  'other-status': { period: string; published: string; status: Status; standing: Status };
  'stands-otherwise': { figure: PublishedFigure; standing: PublishedFigure };
  'no-figures': Record<never, never>;
}

export type ReleaseFaultCode = keyof ReleaseFaultFacts;

export type ReleaseFault = {
  [C in ReleaseFaultCode]: {
    readonly field: ReleaseField;
    readonly fault: C;
    readonly facts: Readonly<ReleaseFaultFacts[C]>;
  };
}[ReleaseFaultCode];

export const releaseFault = <C extends ReleaseFaultCode>(
  field: ReleaseField,
  fault: C,
  facts: ReleaseFaultFacts[C],
): ReleaseFault => ({ field, fault, facts }) as ReleaseFault;

export const isReleaseFault = (value: object): value is ReleaseFault => 'fault' in value && 'facts' in value;
