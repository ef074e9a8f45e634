import type { Box, BoxDimension, Side } from '../domain/box.ts';
import type { Day } from '../domain/day.ts';

/** Where and when goods were released; labels as numbers, in order of the dimensions. */
export interface Released {
  readonly day: Day;
  readonly labels: readonly number[];
}

/** From which state of the ledger on something stood, and from which on it did so no more; null while it stands. */
export interface Life {
  readonly born: number;
  readonly died: number | null;
}

/** What was declared on one day: one row a declaration, its labels and its enterprise as numbers. */
export interface DayOfDeclarations extends Readonly<Record<BoxDimension, Uint16Array>> {
  readonly day: Day;
  /** 0 where the declaration names none. */
  readonly enterprise: Uint32Array;
  /** Fen. */
  readonly value: Float64Array;
  /** Of returns by the day they came back: what each is of, null where that is not known. */
  readonly released?: readonly (Released | null)[];
  /** Of what came, changed or went after sums had been shown; all else stands and has done so all the time. */
  readonly life?: Life;
}

/** Declarations between two days, one side of them. */
export interface Declared {
  /** In order; days without any are left out, and what came late on a day stands beside it. */
  readonly days: readonly DayOfDeclarations[];
  /** What the numbers of labels stand for. */
  readonly labels: Readonly<Record<BoxDimension, readonly string[]>>;
  /** Enterprises are numbered below this. */
  readonly enterprises: number;
}

/** What disclosure control needs to know: who is in a sum, and what somebody has been shown before. */
export interface DisclosureStore {
  /** Null when no declaration of the ledger names its enterprise. */
  declared(side: Side, from: Day, to: Day): Promise<Declared | null>;
  /** How many declarations the ledger holds. */
  size(): Promise<number>;
  /** Tells the latest state of the ledger in which something changed between two days; 0 where nothing ever did. */
  changes(): Promise<(from: Day, to: Day) => number>;
  /** Every sum that an officer was shown; `seq` numbers the newest. */
  shown(officer: string): Promise<{ readonly seq: number; readonly boxes: readonly Box[] }>;
  /** Keeps what will be shown. False, with nothing kept, when something was shown after `seq`. */
  show(officer: string, boxes: readonly Box[], seq: number): Promise<boolean>;
  /** What of some returns was shown last to anybody, as it was kept; null for nothing yet. */
  returnsShown(place: string): Promise<string | null>;
  /** Keeps what will be shown in place of `before`. False, with nothing kept, when that is not what was shown last. */
  showReturns(place: string, shown: string, before: string | null): Promise<boolean>;
}
