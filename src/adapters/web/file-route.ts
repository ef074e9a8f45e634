import type { Handler } from 'hono';
import type { Front } from '../../command/front.ts';
import { readLang } from './read-lang.ts';

/** `GET /file?ask=&lang=` asks again and sends the file of the answer, to be saved and not shown. */
export const fileRoute =
  (front: Front): Handler =>
  async (c) => {
    const lang = readLang(c.req.query('lang'));
    const { file } = await front.ask({ text: c.req.query('ask') ?? '', ...(lang && { lang }) });
    if (!file) return c.text('This question has no file: end it with "as csv", "as xlsx" or "as sdmx".\n', 404);
    c.header('Cache-Control', 'no-store');
    // The name is plain ASCII without quotes, see ReplyFile.
    c.header('Content-Disposition', `attachment; filename="${file.name}"`);
    return c.body(file.content, 200, { 'Content-Type': file.mediaType });
  };
