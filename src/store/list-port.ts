import type { ListFact, OrderType, Rate, RefusedReturn } from '../domain/list.ts';

/** A fact on its way to the store. */
export interface NewFact {
  /** The list number, or a key (`pre …`, `cop …`) that stands for it until the number is known. */
  readonly list: string;
  /** Hash of the content: the same fact again is no new one. */
  readonly id: string;
  readonly fact: ListFact;
  /** The fact as JSON. */
  readonly content: string;
  /** Keys under which other things of the same list may come: its order, its currencies, its other numbers. */
  readonly links: readonly string[];
}

export interface NewOrder extends OrderType {
  /** The link that lists have to it. */
  readonly order: string;
}

/** Everything that is known of one list, read at one moment. */
export interface KnownList {
  readonly list: string;
  /** Grows with every fact, order and rate that concerns the list: higher knows more, equal knows the same. */
  readonly version: number;
  readonly facts: readonly ListFact[];
  /** What came under a key that stands for this list alone. */
  readonly claimed: readonly ListFact[];
  /** What came under a key that other lists claim as well; it counts for none of them. */
  readonly disputed: readonly ListFact[];
  /** For a key: the list numbers that claim it. */
  readonly claims: readonly string[];
  /** What was said of the orders that versions of the list name. */
  readonly orders: ReadonlyMap<string, readonly OrderType[]>;
  readonly rates: readonly Rate[];
  /** Goes with `settle`: what came meanwhile keeps the list unsettled. */
  readonly touched: number;
}

export interface Taken {
  /** How many of the facts and orders were new. */
  readonly fresh: number;
  /** The lists that were touched, as `unsettled` would give them; where one order concerns very many, not all. */
  readonly known: readonly KnownList[];
}

/** What became of a list, and what of it is still open. */
export interface SettledList {
  readonly list: string;
  readonly touched: number;
  readonly office: string;
  readonly state: string;
  /** Codes of what it waits for, with a space between; empty for nothing. */
  readonly open: string;
  /** Applications that were refused for their lateness; left out for a list without any application. */
  readonly refused?: readonly RefusedReturn[];
}

export interface ListCount {
  readonly office: string;
  readonly state: string;
  readonly open: string;
  readonly count: number;
}

export interface ListFilter {
  readonly state?: string;
  /** Begins like an open code; empty for whatever is open. */
  readonly open?: string;
  readonly offices?: readonly string[];
  readonly limit: number;
}

/** Lists as customs messages tell of them, before and behind what the ledger counts. */
export interface ListStore {
  /** One transaction. What the new facts and orders touch is unsettled from then on. */
  take(facts: readonly NewFact[], orders: readonly NewOrder[]): Promise<Taken>;
  /** Unsettled lists with all that is known of each at one moment. */
  unsettled(limit: number): Promise<KnownList[]>;
  settle(lists: readonly SettledList[]): Promise<void>;
  /** Adds rates; a row that is there is no new one, and of two for the same day the one added last counts. */
  addRates(rates: readonly Rate[]): Promise<number>;
  rates(): Promise<Rate[]>;
  /** Settled lists by office, state and what is open. */
  counts(): Promise<ListCount[]>;
  lists(filter: ListFilter): Promise<SettledList[]>;
}
