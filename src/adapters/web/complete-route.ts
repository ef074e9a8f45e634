import type { Handler } from 'hono';
import type { Front } from '../../command/front.ts';
import { langOf } from '../../domain/lang.ts';
import { readLang } from './read-lang.ts';

/** `GET /api/complete?text=&lang=` -> `{completions}`, best first. */
export const completeRoute =
  (front: Front): Handler =>
  (c) => {
    const text = c.req.query('text') ?? '';
    c.header('Cache-Control', 'no-store');
    return c.json({ completions: front.complete(text, readLang(c.req.query('lang')) ?? langOf(text)) });
  };
