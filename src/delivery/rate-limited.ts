/** Thrown by a task that the platform turned away with "too many requests": it did nothing and may run again. */
export class RateLimited extends Error {
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super(`rate limited for ${retryAfterMs} ms`);
    this.name = 'RateLimited';
    this.retryAfterMs = retryAfterMs;
  }
}
