import type { MiddlewareHandler } from 'hono';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Answers only to the machine's own names. A site whose name is pointed at 127.0.0.1 (DNS rebinding) counts as the same
 * origin in a browser, but its requests carry its own name.
 */
export function guardHost(host: string): MiddlewareHandler {
  const names = new Set([...LOOPBACK, host.toLowerCase(), `[${host.toLowerCase()}]`]);
  return async (c, next) => {
    const name = (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
    if (!names.has(name)) return c.text('This console answers only at http://127.0.0.1 and http://localhost\n', 421);
    return next();
  };
}

/** Refuses what another site makes a browser send. Programs that are no browser send neither header and pass. */
export const guardSite: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site') ?? 'none';
  const origin = c.req.header('origin');
  const own = `http://${c.req.header('host')}`;
  if (!['same-origin', 'none'].includes(site) || (origin !== undefined && origin !== own))
    return c.json({ error: 'cross-site' }, 403);
  const type = c.req.header('content-type') ?? '';
  // Another site's form cannot send this type without asking first.
  if (c.req.method !== 'GET' && !/^application\/json\s*(;|$)/i.test(type)) return c.json({ error: 'not-json' }, 415);
  return next();
};
