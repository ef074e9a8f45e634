import { REST, RESTEvents } from 'discord.js';
import { makeRequest } from './make-request.ts';

export const DISCORD_API = 'https://discord.com/api';

/** Longer than a chart's upload on a slow line takes; the token of an interaction lives for 15 minutes. */
const TIMEOUT_MS = 15_000;
/** A queue is kept for every interaction until it is swept. */
const SWEEP_MS = 60_000;

interface Address {
  readonly token: string | null;
  /** Without a version at its end, for a proxy or a test server. */
  readonly apiUrl?: string | undefined;
  /** A channel's 429 is an error at once instead of a wait: for the outbox, which has queues of its own. */
  readonly rejectsRateLimits?: boolean;
}

/** Discord's HTTP API through its own library, which keeps to the rate limits; a version at the address' end is dropped. */
export function discordRest({ token, apiUrl = DISCORD_API, rejectsRateLimits = false }: Address): REST {
  const api = apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '');
  const rest = new REST({
    api,
    version: '10',
    makeRequest,
    timeout: TIMEOUT_MS,
    retries: 2,
    handlerSweepInterval: SWEEP_MS,
    ...(rejectsRateLimits && { rejectOnRateLimit: ['/channels'] }),
  });
  if (!token) return rest;
  // The library forgets the token at the first 401 and would refuse every later call itself.
  rest.on(RESTEvents.Response, (_, { status }) => {
    if (status === 401) setImmediate(() => rest.setToken(token));
  });
  return rest.setToken(token);
}
