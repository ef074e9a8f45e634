import type { Handler } from 'hono';
import type { Reply } from '../../answer/reply.ts';
import type { Asked, Front } from '../../command/front.ts';
import type { Lang } from '../../domain/lang.ts';
import { chartAddress } from './chart-address.ts';
import { fileAddress } from './file-address.ts';
import { readLang } from './read-lang.ts';

/**
 * `chartUrl` draws the chart of the same question; add `theme` and `scale` to it. Absent without a chart. `fileUrl`
 * sends its file, which is here by its name alone.
 */
export type WebReply = Omit<Reply, 'basis' | 'file'> & {
  readonly chartUrl?: string;
  readonly file?: { readonly name: string };
  readonly fileUrl?: string;
};

/** `POST /api/ask {text, lang?}` -> Reply. A refusal is a reply too, with status 200. */
export const askRoute =
  (front: Front): Handler =>
  async (c) => {
    const asked = readAsked(await c.req.json().catch(() => null));
    if (!asked) return c.json({ error: 'bad-request', expected: { text: 'string', lang: 'en | zh, optional' } }, 400);
    const { basis: _, file, ...reply } = await front.ask(asked);
    const answer: WebReply = {
      ...reply,
      ...(reply.chart && { chartUrl: chartAddress(asked.text, reply.lang) }),
      ...(file && { file: { name: file.name }, fileUrl: fileAddress(asked.text, reply.lang) }),
    };
    c.header('Cache-Control', 'no-store');
    return c.json(answer);
  };

function readAsked(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string') return null;
  const lang: Lang | undefined = 'lang' in body ? readLang(body.lang) : undefined;
  return { text: body.text, ...(lang && { lang }) };
}
