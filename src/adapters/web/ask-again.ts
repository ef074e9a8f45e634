import type { Context } from 'hono';
import type { Reply } from '../../answer/reply.ts';
import type { Front } from '../../command/front.ts';
import { operator } from '../../domain/asker.ts';
import { readLang } from './read-lang.ts';

/** Asks the question that an address holds. */
export function askAgain(c: Context, front: Front): Promise<Reply> {
  const lang = readLang(c.req.query('lang'));
  return front.ask({ text: c.req.query('ask') ?? '', asker: operator('web'), ...(lang && { lang }) });
}
