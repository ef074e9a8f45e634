import type { Lang } from '../domain/lang.ts';

/** One scale: its place, and the unit printed beside it (万亿元, trillion yuan, %). */
export interface Axis {
  readonly id: string;
  readonly unit: string;
}

/** One run of values along the labels; null is a gap and is drawn as one. `texts` are the value labels drawn at the marks. */
export interface Line {
  readonly name: string;
  readonly axis: string;
  readonly mark: 'bar' | 'line' | 'range';
  readonly values: readonly (number | null)[];
  readonly texts: readonly (string | null)[];
  /** What rounding leaves open around each value, drawn as a whisker. */
  readonly bounds?: readonly (readonly [number, number] | null)[];
  /** Marks drawn hatched or hollow: implied, not published. */
  readonly uncertain?: readonly boolean[];
}

/** A whole chart as plain data: it can be compared, stored and sent to a worker. Drawing adds nothing to its content. */
export interface ChartSpecification {
  readonly kind: string;
  readonly lang: Lang;
  readonly title: string;
  readonly labels: readonly string[];
  /** One panel an axis, stacked from the top, sharing the labels. */
  readonly axes: readonly Axis[];
  readonly lines: readonly Line[];
  /** Status, source and release date. */
  readonly footer: string;
  /** What a reader who cannot see the picture is told. */
  readonly alt: string;
}

export type Theme = 'light' | 'dark';

/** Draws a specification; the port that adapters are handed. */
export interface Drawer {
  /** PNG bytes, the same for the same arguments on every run. `scale` 2 suits dense screens. */
  draw(specification: ChartSpecification, look?: { theme?: Theme; scale?: 1 | 2 }): Promise<Buffer>;
  close(): Promise<void>;
}
