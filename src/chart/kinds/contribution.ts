import type { Lang } from '../../domain/lang.ts';
import type { ContributionSpecification } from '../specification.ts';
import { CHART_WORDS } from '../words.ts';

export interface ContributionPart {
  readonly name: string;
  /** Percentage points of the total's growth; null where it cannot be told. */
  readonly value: number | null;
  readonly text: string | null;
  /** What rounding leaves open, in percentage points. */
  readonly bounds?: readonly [number, number] | null;
}

export interface ContributionInput {
  readonly lang: Lang;
  readonly title: string;
  /** At most 12; fold the rest into one. */
  readonly parts: readonly ContributionPart[];
  /** Growth of the total in percent; null leaves the reference line out. */
  readonly total: { readonly value: number; readonly text: string } | null;
  readonly footer: string;
  readonly alt: string;
  readonly demo?: boolean;
}

/** Percentage points that each part adds to the growth of the total, which is the line they are read against. */
export function contribution({
  lang,
  title,
  parts,
  total,
  footer,
  alt,
  demo,
}: ContributionInput): ContributionSpecification {
  return {
    kind: 'contribution',
    lang,
    title,
    labels: parts.map(({ name }) => name),
    axes: [{ id: 'points', unit: CHART_WORDS[lang].points }],
    lines: [
      {
        name: CHART_WORDS[lang].points,
        axis: 'points',
        mark: 'bar',
        values: parts.map(({ value }) => value),
        texts: parts.map(({ text }) => text),
        bounds: parts.map(({ bounds }) => bounds ?? null),
      },
    ],
    ...(total && { references: [{ axis: 'points', ...total }] }),
    footer,
    alt,
    ...(demo && { demo }),
  };
}
