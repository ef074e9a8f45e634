import type { Box, BoxDimension, Side } from '../domain/box.ts';
import type { Day } from '../domain/day.ts';

/** Whose declarations are looked at, and what is told apart. */
export interface ContributorsQuestion {
  readonly side: Side;
  readonly from: Day;
  readonly to: Day;
  readonly by: readonly BoxDimension[];
  readonly grain: 'year' | 'month' | 'day';
}

/** The enterprises of one place and period. Labels that are not told apart are empty. */
export interface Place extends Readonly<Record<BoxDimension, string>> {
  readonly period: string;
  /** Enterprise (empty where the declarations name none) and the value of its declarations, fen. */
  readonly contributors: readonly (readonly [enterprise: string, value: number])[];
}

/** What disclosure control needs to know: who is in a sum, and what somebody has been shown before. */
export interface DisclosureStore {
  contributors(question: ContributorsQuestion): Promise<readonly Place[]>;
  /** Every sum that an officer was shown; `seq` numbers the newest. */
  shown(officer: string): Promise<{ readonly seq: number; readonly boxes: readonly Box[] }>;
  /** Keeps what will be shown. False, with nothing kept, when something was shown after `seq`. */
  show(officer: string, boxes: readonly Box[], seq: number): Promise<boolean>;
}
