import { keepLatest } from './keep-latest.ts';
import type { Drawer } from './specification.ts';

/** A picture is about 25 kB, twice that for a dense screen. */
const KEPT = 64;
/** The drawer's patience counts from when it is asked: it is asked for few at a time. */
const AT_ONCE = 4;
/** Beyond this who asks would wait for many seconds: the table comes instead. */
const MOST_WAITING = 100;

/** A drawer for all fronts that draws each chart once while it is among the latest used, and is never given more than it can do soon. */
export function keepPictures(drawer: Drawer): Drawer {
  const kept = keepLatest<Promise<Buffer>>(KEPT);
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function inTurn(draw: () => Promise<Buffer>): Promise<Buffer> {
    if (waiting.length >= MOST_WAITING) throw new Error('too many charts are waiting');
    if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await draw();
    } finally {
      // The place passes on, or is given up.
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  return {
    draw: (specification, look) => {
      const key = JSON.stringify([specification, look]);
      const drawing = kept.get(key) ?? inTurn(() => drawer.draw(specification, look));
      kept.set(key, drawing);
      drawing.catch(() => kept.delete(key));
      return drawing;
    },
    close: () => drawer.close(),
  };
}
