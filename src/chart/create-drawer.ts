import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { DrawJob } from './draw-worker.ts';
import type { Drawer } from './specification.ts';

const IDLE_MS = 60_000;
// One core is left to the main loop.
const MOST_WORKERS = Math.max(1, Math.min(2, availableParallelism() - 1));

/** A drawer on worker threads: none until the first chart, at most two, and none again after a minute without charts. */
export function createDrawer(): Drawer {
  const pool = new Piscina<DrawJob, Uint8Array>({
    filename: new URL('./draw-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: MOST_WORKERS,
    idleTimeout: IDLE_MS,
    recordTiming: false,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    // Workers that wait in their event loop, not blocked in Atomics.wait: only so are the pixels of past charts freed.
    atomics: 'disabled',
    // The system's fonts stay out: a chart looks the same on every machine.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
  });
  return {
    async draw(specification, look = {}) {
      const png = await pool.run({ specification, look });
      return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
    },
    close: () => pool.close(),
  };
}
