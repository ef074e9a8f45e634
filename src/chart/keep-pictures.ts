import { createHash } from 'node:crypto';
import { atMost } from '../domain/at-most.ts';
import { keepLatest } from './keep-latest.ts';
import type { Drawer } from './specification.ts';
import { TooManyCharts } from './too-many-charts.ts';

/** A picture is about 25 kB, twice that for a dense screen. */
const KEPT_BYTES = 2_000_000;
/** The drawer's patience counts from when it is asked: it is asked for few at a time. */
const AT_ONCE = 4;
/** Beyond this who asks would wait for many seconds: the table comes instead. */
const MOST_WAITING = 100;

/**
 * A drawer for all fronts that draws each chart once while it is among the latest used, and is never given more than it
 * can do soon: `turnedAway` hears of each that is too many, and who asked for it gets TooManyCharts.
 */
export function keepPictures(drawer: Drawer, turnedAway: () => void): Drawer {
  const kept = keepLatest<Buffer>(KEPT_BYTES, (png) => png.length);
  const drawing = new Map<string, Promise<Buffer>>();
  const places = atMost(AT_ONCE);

  async function drawAndKeep(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    try {
      if (places.waiting() >= MOST_WAITING) {
        turnedAway();
        throw new TooManyCharts();
      }
      const png = await places.run(draw);
      kept.set(key, png);
      return png;
    } finally {
      drawing.delete(key);
    }
  }

  return {
    async draw(specification, look) {
      const key = createHash('sha256')
        .update(JSON.stringify([specification, look]))
        .digest('base64');
      const known = kept.get(key);
      if (known) return known;
      const under = drawing.get(key) ?? drawAndKeep(key, () => drawer.draw(specification, look));
      drawing.set(key, under);
      return under;
    },
    close: () => drawer.close(),
  };
}
