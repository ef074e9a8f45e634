/** What a platform said to a message. A thrown error counts as `unknown`: the request may have left. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Too many requests: nothing was done, and the channel rests for so long. */
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  /** A clear no; with a time it is asked again, without one it is final. */
  | { readonly kind: 'refused'; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a search for a message found; `unknown` when it could not be made. */
export type LookOutcome =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };
