import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { DrawJob } from './draw-worker.ts';
import type { Drawer } from './specification.ts';

const IDLE_MS = 60_000;
/** A chart takes some milliseconds; one that takes this long has a worker that cannot start, and is given up. */
const GIVEN_UP_MS = 20_000;
// One core is left to the main loop.
const MOST_WORKERS = Math.max(1, Math.min(2, availableParallelism() - 1));

/**
 * A drawer on worker processes: none until the first chart, at most two, and none again after a minute without charts.
 * Processes, because fonts and canvases stay in a process until it ends; and a canvas that crashes takes no bot with it.
 */
export function createDrawer(): Drawer {
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: fileURLToPath(new URL('./draw-worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: MOST_WORKERS,
    idleTimeout: IDLE_MS,
    // Bytes stay bytes on their way back.
    serialization: 'advanced',
    // The system's fonts stay out: a chart looks the same on every machine. Two arenas keep memory flat.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1', MALLOC_ARENA_MAX: '2' },
  });
  // A worker that dies while idle is no one's failure: the next chart starts another. One at work rejects its chart.
  pool.on('error', () => {});
  return {
    async draw(specification, look = {}) {
      const signal = AbortSignal.timeout(GIVEN_UP_MS);
      const png: Uint8Array = await pool.run({ specification, look } satisfies DrawJob, { signal }).catch((error) => {
        // What another process threw arrives as plain data.
        throw error instanceof Error ? error : Object.assign(new Error(), error);
      });
      // A copy: what came is a window on all that was read from the worker at once.
      return Buffer.from(png);
    },
    close: () => pool.destroy(),
  };
}
