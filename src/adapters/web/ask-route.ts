import type { Handler } from 'hono';
import type { Asked, Front } from '../../command/front.ts';
import { operator } from '../../domain/asker.ts';
import type { Lang } from '../../domain/lang.ts';
import { readLang } from './read-lang.ts';
import type { Shown } from './shown.ts';
import { webReply } from './web-reply.ts';

/** `POST /api/ask {text, lang?}` -> Reply. A refusal is a reply too, with status 200. */
export const askRoute =
  (front: Front, shown: Shown): Handler =>
  async (c) => {
    const asked = readAsked(await c.req.json().catch(() => null));
    if (!asked) return c.json({ error: 'bad-request', expected: { text: 'string', lang: 'en | zh, optional' } }, 400);
    const reply = await front.ask(asked);
    c.header('Cache-Control', 'no-store');
    return c.json(webReply(reply, asked.text, shown));
  };

function readAsked(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string') return null;
  const lang: Lang | undefined = 'lang' in body ? readLang(body.lang) : undefined;
  return { text: body.text, asker: operator('web'), ...(lang && { lang }) };
}
