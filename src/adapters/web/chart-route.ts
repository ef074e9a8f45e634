import type { Handler } from 'hono';
import type { Drawer, Theme } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import { askAgain } from './ask-again.ts';
import { etagOf } from './etag-of.ts';
import type { Shown } from './shown.ts';

export interface ChartParts {
  readonly front: Front;
  readonly drawer: Drawer;
  readonly shown: Shown;
}

/** `GET /chart.png?id=&ask=&lang=&theme=&scale=` draws what an answer showed; once that is forgotten it asks again. */
export const chartRoute =
  ({ front, drawer, shown }: ChartParts): Handler =>
  async (c) => {
    const kept = shown.chart(c.req.query('id') ?? '');
    const chart = kept ?? (c.req.query('ask') === undefined ? null : (await askAgain(c, front)).chart);
    if (!chart) return c.text('This question has no chart.\n', 404);
    const theme: Theme = c.req.query('theme') === 'dark' ? 'dark' : 'light';
    const png = await drawer.draw(chart, { theme, scale: c.req.query('scale') === '2' ? 2 : 1 });
    const etag = etagOf(png);
    c.header('ETag', etag);
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png' });
  };
