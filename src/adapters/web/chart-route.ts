import type { Handler } from 'hono';
import type { ChartSpecification, Drawer, Theme } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import { etagOf } from './etag-of.ts';
import { readLang } from './read-lang.ts';

/** A picture is about 25 kB (twice that at scale 2), so this holds a few megabytes. */
const KEPT_PICTURES = 64;

interface Look {
  readonly theme: Theme;
  readonly scale: 1 | 2;
}

interface Picture {
  readonly png: Buffer;
  readonly etag: string;
}

/**
 * `GET /chart.png?ask=&lang=&theme=&scale=` asks again and draws. Pictures are kept by what they show, not by their
 * address, so a figure published meanwhile is never hidden by an old picture.
 */
export function chartRoute(front: Front, drawer: Drawer): Handler {
  const picture = keepingLatest(async (specification, look) => {
    const png = await drawer.draw(specification, look);
    return { png, etag: etagOf(png) };
  });
  return async (c) => {
    const lang = readLang(c.req.query('lang'));
    const { chart } = await front.ask({ text: c.req.query('ask') ?? '', ...(lang && { lang }) });
    if (!chart) return c.text('This question has no chart.\n', 404);
    const theme: Theme = c.req.query('theme') === 'dark' ? 'dark' : 'light';
    const { png, etag } = await picture(chart, { theme, scale: c.req.query('scale') === '2' ? 2 : 1 });
    c.header('ETag', etag);
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png' });
  };
}

type Draw = (specification: ChartSpecification, look: Look) => Promise<Picture>;

/** Draws each picture once while it is among the latest used; two who ask at once share one drawing. */
function keepingLatest(draw: Draw): Draw {
  const kept = new Map<string, Promise<Picture>>();
  return (specification, look) => {
    const key = JSON.stringify([specification, look]);
    const drawing = kept.get(key) ?? draw(specification, look);
    kept.delete(key);
    kept.set(key, drawing);
    drawing.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_PICTURES && oldest !== undefined) kept.delete(oldest);
    return drawing;
  };
}
