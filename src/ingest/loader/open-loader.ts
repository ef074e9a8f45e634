import { on, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { IngestError, type Told } from '../ingest-error.ts';
import type { FileOutcome } from '../ingest-file.ts';
import type { Loader } from './loader.ts';

/** What the loading thread starts with. */
export interface ThreadData {
  /** Of the store, which it opens for itself. */
  readonly address: string;
  /** An instant at which the clock stands still; null for the machine's. */
  readonly now: string | null;
}

/** What the loading thread tells of the file it was given. */
export type Said =
  | { readonly rows: number; readonly share: number }
  | { readonly outcome: FileOutcome }
  /** Another thread's error comes without its class. */
  | { readonly refused: string; readonly told: Told | null }
  | { readonly error: unknown };

/**
 * Rows live for a moment; without bounds their remains are let lie, and the process takes 390 MB instead of 230. Half as
 * much for young objects would cost a quarter more time. The largest message that is taken needs less than the old half.
 */
const BOUNDS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 192 };

/**
 * Loads in a thread of its own with a store of its own, so that the main loop stays free; the thread starts with the
 * first file.
 */
export function openLoader(data: ThreadData): Loader {
  let thread: Worker | null = null;
  function start(): Worker {
    const started = new Worker(new URL('./loading-thread.ts', import.meta.url), {
      workerData: data,
      resourceLimits: BOUNDS,
    });
    started.once('exit', () => {
      thread = null;
    });
    return started;
  }
  return {
    async load(what, progress) {
      thread ??= start();
      const messages = on(thread, 'message', { close: ['exit'] });
      thread.postMessage(what);
      for await (const [message] of messages) {
        const said: Said = message;
        if ('rows' in said) progress?.(said.rows, said.share);
        else if ('outcome' in said) return said.outcome;
        else throw 'refused' in said ? new IngestError(said.refused, said.told) : said.error;
      }
      throw new Error('the loading thread ended');
    },
    async close() {
      if (!thread) return;
      const exit = once(thread, 'exit');
      thread.postMessage(null);
      await exit;
    },
  };
}
