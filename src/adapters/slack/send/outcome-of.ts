import { webApi } from '@slack/bolt';
import type { Outcome } from './outcome.ts';

/** Faults before anything was written to the network. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The first error code along a chain of causes. */
function codeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = nextCause(at), depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^(E[A-Z]+|UND_)/.test(at.code)) return at.code;
  }
  return null;
}

// Several addresses that were tried in vain come as one AggregateError.
const nextCause = (error: Error): unknown =>
  error instanceof webApi.WebAPIRequestError
    ? error.original
    : error instanceof AggregateError
      ? error.errors[0]
      : error.cause;

/** Reads what went wrong with a request. Anything not known to be harmless counts as `unknown`. */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'sent' }> {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code, needed } = { needed: undefined, ...error.data };
    if (code === 'ratelimited') return { kind: 'limited', seconds: error.data.response_metadata?.retryAfter ?? 1 };
    // Slack's own trouble says nothing of what it did before.
    if (code === 'internal_error' || code === 'fatal_error') return { kind: 'unknown', reason: code };
    return { kind: 'refused', code, ...(typeof needed === 'string' && { needed }) };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500
      ? { kind: 'unknown', reason: `http ${error.statusCode}` }
      : { kind: 'refused', code: `http_${error.statusCode}` };
  const code = codeOf(error);
  if (code && NEVER_LEFT.has(code)) return { kind: 'not-sent', reason: code };
  return { kind: 'unknown', reason: code ?? (error instanceof Error ? error.message : String(error)) };
}
