import type { Day } from '../domain/day.ts';
import type { Flow } from '../domain/declaration.ts';
import type { ReturnOffice } from '../domain/return-clock.ts';
import type { Held } from './ledger-port.ts';

/** Which returns to count: come back between two days, both included. */
export interface ReturnsQuestion {
  readonly from: Day;
  readonly to: Day;
  readonly by: ReturnOffice;
  /** Every office when left out. */
  readonly offices?: readonly string[];
  /** By direction and day of release, the last days of its clocks, the earliest first; at most two. */
  readonly clocks: readonly { readonly flow: Flow; readonly released: Day; readonly lastDays: readonly Day[] }[];
}

/** Returns of one office and direction that came back after the same number of clocks. */
export interface ReturnsPassed {
  readonly office: string;
  readonly flow: Flow;
  /** How many of the clocks were over: 0 for those in time. */
  readonly passed: number;
  readonly returns: number;
  /** Fen. */
  readonly value: number;
  /** Enterprises (empty where none is named) and their part of the value, fen; for disclosure control alone. */
  readonly contributors: readonly (readonly [enterprise: string, value: number])[];
  /** Set by disclosure control, with sums 0. */
  readonly held?: Held;
  /** Set by disclosure control where these are the sums as they were shown last, without what came since. */
  readonly behind?: true;
}

/** Applications of one office that were sent after their last day and refused. */
export interface ReturnsRefused extends Omit<ReturnsPassed, 'flow' | 'passed'> {}

/** Returns beside their originals. Those whose original is not there have no clock and are left out. */
export interface ReturnStore {
  passed(question: ReturnsQuestion): Promise<readonly ReturnsPassed[]>;
  /** By the day of the application and its office. */
  refused(question: Pick<ReturnsQuestion, 'from' | 'to' | 'offices'>): Promise<readonly ReturnsRefused[]>;
}
