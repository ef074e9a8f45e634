import type { Handler } from 'hono';
import type { Front } from '../../command/front.ts';
import { askAgain } from './ask-again.ts';
import type { Shown } from './shown.ts';

/** `GET /file?id=&ask=&lang=` sends the file of an answer, to be saved and not shown; once it is forgotten it asks again. */
export const fileRoute =
  (front: Front, shown: Shown): Handler =>
  async (c) => {
    const file = shown.file(c.req.query('id') ?? '') ?? (await askAgain(c, front)).file;
    if (!file) return c.text('This question has no file: end it with "as csv", "as xlsx" or "as sdmx".\n', 404);
    c.header('Cache-Control', 'no-store');
    // The name is plain ASCII without quotes, see ReplyFile.
    c.header('Content-Disposition', `attachment; filename="${file.name}"`);
    return c.body(file.content, 200, { 'Content-Type': file.mediaType });
  };
