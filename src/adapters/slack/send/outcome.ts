/** Slack said no. `code` is Slack's, or `unreachable` when no request left; `needed` the scope that lacks. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: string;
  readonly needed?: string;
}

/** What became of one request that leaves something behind in a channel. */
export type Outcome =
  | { readonly kind: 'sent' }
  | Refused
  | { readonly kind: 'limited'; readonly seconds: number }
  /** No connection came about: nothing can have arrived, so it may be sent again. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** The connection broke, or time ran out, after the request may have left. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What is known once nothing more is tried. */
export type Settled = Extract<Outcome, { kind: 'sent' | 'refused' | 'unknown' }>;
