import type { Lang } from '../domain/lang.ts';

/** What every chart has around its marks. */
interface Page {
  readonly lang: Lang;
  readonly title: string;
  /** Status, source and release date. */
  readonly footer: string;
  /** What a reader who cannot see the picture is told; it is written into the PNG as its description. */
  readonly alt: string;
  /** Made-up data: DEMO is printed across the title line. */
  readonly demo?: boolean;
  /** Pixels at scale 1 when the chart needs more than the usual 480; the width is always 900. */
  readonly height?: number;
}

/** One scale: its unit is printed beside it (万亿元, trillion yuan, growth y/y in %). */
export interface Axis {
  readonly id: string;
  readonly unit: string;
}

/** One run of values along the labels; null is a gap and is drawn as one. `texts` are the value labels drawn at the marks. */
export interface Line {
  readonly name: string;
  readonly axis: string;
  /** A bar for amounts, a stem (a dot on a thin bar) for rates, a line for many points. */
  readonly mark: 'bar' | 'stem' | 'line';
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

/** A text at one of the labels, by its place among them. */
export interface PlacedText {
  readonly at: number;
  readonly text: string;
}

/** Marks along labels. */
interface Panels extends Page {
  /** A line break in a label starts a second line. */
  readonly labels: readonly string[];
  /** One panel an axis, stacked from the top, sharing the labels. */
  readonly axes: readonly Axis[];
  readonly lines: readonly Line[];
  readonly references?: readonly ReferenceLine[];
}

export interface LevelsSpecification extends Panels {
  readonly kind: 'levels';
}

export interface ContributionSpecification extends Panels {
  readonly kind: 'contribution';
}

export interface VintagesSpecification extends Panels {
  readonly kind: 'vintages';
}

export interface BarsSpecification extends Panels {
  readonly kind: 'bars';
  /** Bars of one label on top of each other, with the texts of their sums. */
  readonly stack?: { readonly texts: readonly (string | null)[] };
}

/** Where values were expected, one pair a label; null in a gap. */
export interface Band {
  readonly axis: string;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface LinesSpecification extends Panels {
  readonly kind: 'lines';
  readonly band?: Band;
  /** Labels behind which the ground is tinted, by place, both included. */
  readonly marked?: { readonly from: number; readonly to: number };
  /** Labels that are underlined: days off. */
  readonly resting?: readonly number[];
  /** Where the labels' axis is written on, and what; without them the labels themselves, thinned out evenly. */
  readonly ticks?: readonly PlacedText[];
  readonly events: readonly PlacedText[];
  /** The last period is still running: dashed, with a hollow point. */
  readonly partial: boolean;
}

export interface RankedRow {
  readonly name: string;
  /** In the chart's unit; null has no bar, and its text says why (held back, no figure). */
  readonly value: number | null;
  readonly text: string | null;
  /** One a heading. */
  readonly cells: readonly string[];
  /** The rest, drawn pale. */
  readonly muted: boolean;
}

export interface RankedSpecification extends Page {
  readonly kind: 'ranked';
  readonly unit: string;
  /** Of the columns at the right, behind the value's: share, growth. */
  readonly headings: readonly string[];
  readonly rows: readonly RankedRow[];
}

/** A name and its values along the chart's labels; null is a gap, and a text at a gap says why. */
export interface NamedValues {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly (string | null)[];
}

export interface HeatSpecification extends Page {
  readonly kind: 'heat';
  readonly unit: string;
  readonly labels: readonly string[];
  readonly rows: readonly NamedValues[];
  /** Colours by value over the whole matrix, or by share of each row's highest value. */
  readonly scale: 'all' | 'row';
}

export interface MultiplesSpecification extends Page {
  readonly kind: 'multiples';
  readonly unit: string;
  readonly labels: readonly string[];
  readonly rows: readonly NamedValues[];
  readonly mark: 'bar' | 'line';
  /** One scale for all panels, or each its own. */
  readonly scale: 'same' | 'own';
}

/** A whole chart as plain data: it can be compared, stored and sent to a worker. Drawing adds only the words of the key. */
export type ChartSpecification =
  | LevelsSpecification
  | ContributionSpecification
  | VintagesSpecification
  | BarsSpecification
  | LinesSpecification
  | RankedSpecification
  | HeatSpecification
  | MultiplesSpecification;

/** The charts that have labels, axes and lines. */
export type PanelsSpecification = Extract<ChartSpecification, Panels>;

/** One kind, one way to lay a chart out; `configuration.ts` has a case for each. */
export type ChartKind = ChartSpecification['kind'];

export type Theme = 'light' | 'dark';

/** How a picture is to look: 900x480 (or the specification's height) at scale 1; scale 2 suits dense screens. */
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
