import type { Day } from '../domain/day.ts';

/** An answer as it is kept: what was asked, on what state, and what came out. */
export interface KeptAnswer {
  readonly id: string;
  /** The question in English canonical words. */
  readonly question: string;
  readonly kind: 'published' | 'ledger';
  /** The vintages or the ledger state that it was made on; equal text means equal figures. */
  readonly state: string;
  /** JSON of the program's own making. */
  readonly figures: string;
  readonly basis: string;
}

export interface AskedAnswer extends KeptAnswer {
  /** Beijing days. */
  readonly firstAsked: Day;
  readonly lastAsked: Day;
}

/** Answers by id, one row each however often they are asked for. */
export interface AnswerStore {
  /** Keeps an answer that is new; of one that is there only the day of the last asking moves. */
  keep(answer: KeptAnswer, today: Day): Promise<void>;
  find(id: string): Promise<AskedAnswer | null>;
}
