import type { Lang } from '../domain/lang.ts';

export const CHART_KINDS = ['levels', 'contribution', 'vintages'] as const;

/** One kind, one way to lay a chart out; `configuration.ts` has an entry for each. */
export type ChartKind = (typeof CHART_KINDS)[number];

/** One scale: its unit is printed beside it (万亿元, trillion yuan, growth y/y in %). */
export interface Axis {
  readonly id: string;
  readonly unit: string;
}

/** One run of values along the labels; null is a gap and is drawn as one. `texts` are the value labels drawn at the marks. */
export interface Line {
  readonly name: string;
  readonly axis: string;
  /** A bar for amounts, a stem (a dot on a thin bar) for rates. */
  readonly mark: 'bar' | 'stem';
  readonly values: readonly (number | null)[];
  /** A text at a gap says why there is no value; without one a dash is drawn. */
  readonly texts: readonly (string | null)[];
  /** What rounding leaves open around each value, drawn as a whisker. */
  readonly bounds?: readonly (readonly [number, number] | null)[];
  /** Marks drawn hatched: implied, not published. */
  readonly uncertain?: readonly boolean[];
}

/** A value on an axis that the marks are read against, drawn as a dashed line across the panel. */
export interface ReferenceLine {
  readonly axis: string;
  readonly value: number;
  readonly text: string;
}

/** A whole chart as plain data: it can be compared, stored and sent to a worker. Drawing adds only the words of the key. */
export interface ChartSpecification {
  readonly kind: ChartKind;
  readonly lang: Lang;
  readonly title: string;
  /** A line break in a label starts a second line. */
  readonly labels: readonly string[];
  /** One panel an axis, stacked from the top, sharing the labels. */
  readonly axes: readonly Axis[];
  readonly lines: readonly Line[];
  readonly references?: readonly ReferenceLine[];
  /** Status, source and release date. */
  readonly footer: string;
  /** What a reader who cannot see the picture is told; it is written into the PNG as its description. */
  readonly alt: string;
  /** Made-up data: DEMO is printed across the title line. */
  readonly demo?: boolean;
}

export type Theme = 'light' | 'dark';

/** How a picture is to look: 900x480 at scale 1; scale 2 suits dense screens. */
export interface Look {
  readonly theme?: Theme;
  readonly scale?: 1 | 2;
}

/** Draws a specification; the port that adapters are handed. */
export interface Drawer {
  /** PNG bytes, the same for the same arguments on every run. Rejects with the reason when the specification is broken. */
  draw(specification: ChartSpecification, look?: Look): Promise<Buffer>;
  close(): Promise<void>;
}
