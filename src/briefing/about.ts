import type { Reply, ReplyFigure } from '../answer/reply.ts';
import type { ChartSpecification } from '../chart/specification.ts';
import type { Alert } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { Flow } from '../domain/declaration.ts';
import type { Lang } from '../domain/lang.ts';
import type { Span } from '../domain/period.ts';
import type { Query } from '../domain/query.ts';
import type { Reference } from '../domain/reference.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Rhythm } from '../domain/timetable.ts';
import type { LedgerStore } from '../store/ledger-port.ts';
import type { FigureStore } from '../store/ports.ts';
import type { ReturnStore } from '../store/return-port.ts';
import type { Covered } from './covered.ts';

/** What was expected of a flow of offices together (none named: of all), and what of it was judged, in fen. */
export type Expectation = (asked: {
  readonly flow: Flow;
  readonly offices: readonly string[];
  /** Beijing days. */
  readonly days: Span;
}) => Promise<{ readonly actual: number; readonly expected: number } | null>;

/** What a channel may ask and see; made for its grant by `command/ask-within.ts`. */
export interface Within {
  /** The answer that `/stats` gives there. */
  ask(query: Query): Promise<Reply | Refusal>;
  /** The question in English canonical words. */
  print(query: Query): string;
  /** A question in English canonical words, in the language of the answers. */
  reword(question: string): string;
  readonly ledger: LedgerStore;
  readonly returns: ReturnStore;
  readonly figures: FigureStore['figures'];
  readonly expected: Expectation;
  /** Open alerts of what may be seen, of all offices together as well, newest change first. */
  alerts(): Promise<readonly Alert[]>;
  /** Whether the amount that an alert judged may be seen there. */
  isThere(alert: Alert): Promise<boolean>;
}

/** What one briefing is about. */
export interface About {
  readonly rhythm: Rhythm;
  readonly covered: Covered;
  /** District codes; empty for all offices. */
  readonly offices: readonly string[];
  readonly lang: Lang;
  readonly due: Date;
  /** Today in Beijing. */
  readonly today: Day;
  readonly reference: Reference;
  readonly within: Within;
}

/** One line of a briefing. Its figures are those that it prints, named by the question that gives them again. */
export interface Line {
  readonly text: string;
  readonly figures: readonly ReplyFigure[];
  /** Worth a message even to those who want none when there is nothing to say. */
  readonly notable: boolean;
  readonly chart?: ChartSpecification | null;
}

/** One thing that a briefing tells of; null where there is nothing to tell. */
export type Section = (about: About) => Promise<Line | null>;
