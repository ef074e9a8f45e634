import type { ChartSpecification } from '../chart/specification.ts';
import type { Interval } from '../domain/interval.ts';
import type { Lang } from '../domain/lang.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Held } from '../store/ledger-port.ts';
import type { Basis } from './provenance/basis.ts';
import type { ReplyFile } from './reply-file.ts';

/** One number of an answer, for machines; `text` is how the answer prints it. */
export interface ReplyFigure {
  /** What it is: `exports`, `exports growth`, `exports contribution` ... */
  readonly name: string;
  readonly period: string;
  /** What it is of, by dimension: {office: '0100', month: '2020-11'}; empty for the whole of what was asked. */
  readonly key: Readonly<Record<string, string>>;
  /** In `unit`: fen, cent, a count, percent or percentage points; null for a rate that is held back. */
  readonly value: number | null;
  /** On the year before or the period compared with, percent (points for a rate); null where there is no base. */
  readonly growth: number | null;
  readonly unit: 'fen' | 'cent' | 'count' | '%' | 'pp';
  readonly text: string;
  /** preliminary, official, final, backcast, implied ... */
  readonly status: string;
  readonly caliber: string;
  readonly published: string;
  readonly source: string;
  /** Why a figure is confidential; left out for one that is shown. */
  readonly held?: Held;
  /** What rounding leaves open, in `unit`; null for a figure that is quoted as published. */
  readonly interval: Interval | null;
}

export interface Table {
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
}

/** A button: pressing it asks `ask`, a whole command line such as `/stats imports 2020` or `/alerts ack 17`. */
export interface Action {
  readonly label: string;
  readonly ask: string;
  /** Asks for a note first, which goes behind the line and may be left empty. */
  readonly note?: true;
}

/** An answer as plain data, the same for every front. A refusal has its sentence in `text` and nothing to show. */
export interface Reply {
  readonly lang: Lang;
  /** The question in canonical words, which read to the same question. */
  readonly readAs: string | null;
  /** The answer itself; the first line stands alone, further lines are read below it. */
  readonly text: string;
  readonly figures: readonly ReplyFigure[];
  readonly table: Table | null;
  readonly chart: ChartSpecification | null;
  /** Status, release, source, and what the reader must know. */
  readonly footnotes: readonly string[];
  readonly actions: readonly Action[];
  /** The same question on the same state has the same id; null for a reply without figures. */
  readonly id: string | null;
  /** What the figures were computed from; null where there are none. */
  readonly basis: Basis | null;
  /** The figures as a file, where one was asked for. */
  readonly file: ReplyFile | null;
  readonly refusal: Refusal | null;
  /** The id under which the program's own failure was logged; null for every proper answer. */
  readonly bug: string | null;
}

/** A reply that says one thing and nothing more. */
export const plainReply = (lang: Lang, text: string): Reply => ({
  lang,
  readAs: null,
  text,
  figures: [],
  table: null,
  chart: null,
  footnotes: [],
  actions: [],
  id: null,
  basis: null,
  file: null,
  refusal: null,
  bug: null,
});
