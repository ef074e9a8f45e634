import type { ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';

interface Rule {
  readonly name: string;
  readonly match: RegExp;
  readonly limit: number;
  readonly windowMs: number;
}

/** Calls a bucket takes in a window; the real figures are not published, these are of their size. */
const RULES: readonly Rule[] = [
  { name: 'messages', match: /^POST \/channels\/(\d+)\/messages$/, limit: 5, windowMs: 1000 },
  { name: 'webhook', match: /^(?:PATCH|POST) \/webhooks\/\d+\/([^/]+)/, limit: 5, windowMs: 1000 },
  { name: 'commands', match: /^PUT \/applications\/(\d+)\/commands$/, limit: 2, windowMs: 1000 },
];
const GLOBAL = { limit: 50, windowMs: 1000 };

interface Window {
  used: number;
  resetAt: number;
}

/** Keeps the buckets, writes their headers, and throws 429 for what is over. */
export function createRateLimits(): (call: string, response: ServerResponse) => void {
  const windows = new Map<string, Window>();
  const take = (key: string, { limit, windowMs }: { limit: number; windowMs: number }): Window & { over: boolean } => {
    const now = Date.now();
    const open = windows.get(key);
    const window = open && open.resetAt > now ? open : { used: 0, resetAt: now + windowMs };
    window.used += 1;
    windows.set(key, window);
    return { ...window, over: window.used > limit };
  };
  const refuse = (response: ServerResponse, seconds: number, global: boolean): never => {
    response.setHeader('retry-after', String(Math.ceil(seconds)));
    response.setHeader('x-ratelimit-scope', global ? 'global' : 'user');
    if (global) response.setHeader('x-ratelimit-global', 'true');
    throw new ApiError(429, 0, 'You are being rate limited.', { retry_after: seconds, global });
  };
  return (call, response) => {
    const seconds = (resetAt: number): number => Math.max(0.001, (resetAt - Date.now()) / 1000);
    // Endpoints of interactions are outside the global limit.
    if (!/ \/(interactions|webhooks)\//.test(call)) {
      const all = take('global', GLOBAL);
      if (all.over) refuse(response, seconds(all.resetAt), true);
    }
    const rule = RULES.find(({ match }) => match.test(call));
    if (!rule) return;
    const major = rule.match.exec(call)?.[1] ?? '';
    const window = take(`${rule.name} ${major}`, rule);
    response.setHeader('x-ratelimit-bucket', `bucket-${rule.name}`);
    response.setHeader('x-ratelimit-limit', String(rule.limit));
    response.setHeader('x-ratelimit-remaining', String(Math.max(0, rule.limit - window.used)));
    response.setHeader('x-ratelimit-reset', String(window.resetAt / 1000));
    response.setHeader('x-ratelimit-reset-after', String(seconds(window.resetAt)));
    if (window.over) refuse(response, seconds(window.resetAt), false);
  };
}
