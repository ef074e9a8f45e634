import type { Day } from './day.ts';
import type { Flow } from './declaration.ts';

/** When a message was sent or a receipt given, as the message has it: `20201111083000`, receipts with milliseconds. */
export type MessageTime = string;

/** 1 new, 2 changed, 3 deleted. */
export type AppType = '1' | '2' | '3';

/** One line of goods; the texts are decimals as they were declared. */
export interface ListLine {
  readonly gnum: number;
  readonly chapter: string;
  readonly partner: string;
  readonly currency: string;
  readonly qty: string;
  readonly totalPrice: string;
}

interface Fact {
  /** What else the list may be known by where its number is not: `pre …`, `cop …`. */
  readonly keys: readonly string[];
}

/** A list (清单) as one message declares it: 603 or 621. */
export interface DeclaredList extends Fact {
  readonly kind: 'list';
  readonly appType: AppType;
  readonly at: MessageTime;
  readonly flow: Flow;
  /** District. */
  readonly office: string;
  readonly mode: string;
  readonly enterprise: string;
  /** The day whose rates apply: that of the declaration. */
  readonly declared: Day;
  /** Link to its order, and the platform that it names; empty for none. */
  readonly order: string;
  readonly platform: string;
  readonly lines: readonly ListLine[];
}

/** What customs said of a list or application: 604, 606, 622, 624, 626. */
export interface Receipt extends Fact {
  readonly kind: 'receipt' | 'cancel-receipt' | 'refund-receipt';
  /** The enterprise's own number of the application (copNo). */
  readonly ref: string;
  readonly status: number;
  readonly at: MessageTime;
}

/** An application to cancel a list: 605, 623. */
export interface Cancellation extends Fact {
  readonly kind: 'cancel';
  /** Empty where it was sent without one. */
  readonly ref: string;
  readonly appType: AppType;
  readonly at: MessageTime;
}

/** An application to return goods of an import list: 625. */
export interface Refund extends Fact {
  readonly kind: 'refund';
  readonly ref: string;
  readonly guid: string;
  readonly appType: AppType;
  readonly at: MessageTime;
  readonly office: string;
  readonly lines: readonly { readonly gnum: number; readonly qty: string }[];
}

/** An application to return goods that was sent after its last day and refused. */
export interface RefusedReturn {
  readonly ref: string;
  /** District of the application. */
  readonly office: string;
  readonly enterprise: string;
  readonly applied: Day;
  /** Of the goods by their list, fen. */
  readonly value: number;
}

/** One thing that is known of a list; the list is what all of them together say, in whatever order they came. */
export type ListFact = DeclaredList | Receipt | Cancellation | Refund;

/** What an order says of its type (303, 311): B goes to a business (9710), W to an overseas warehouse (9810). */
export interface OrderType {
  /** Empty for an order that was placed on none. */
  readonly platform: string;
  readonly at: MessageTime;
  readonly appType: AppType;
  readonly type: 'E' | 'B' | 'W' | 'I';
}

/** The link of lists in a foreign currency to its rates. */
export const rateLink = (currency: string): string => `rate ${currency}`;

/** Yuan for one unit of a currency, from a day on through another; open where there is none. */
export interface Rate {
  /** See `currencyCode`. */
  readonly currency: string;
  readonly from: Day;
  readonly to: Day | null;
  /** Decimal text. */
  readonly yuan: string;
}
