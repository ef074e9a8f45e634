// Loaded into a bot before its own code (`node --import`): tells who started it what it weighs and how long its main
// loop was held since the last question.
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Weight {
  /** Bytes. */
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** Milliseconds, the longest. */
  readonly heldMs: number;
}

// What loads this is not for the processes that the bot starts.
process.execArgv.splice(process.execArgv.indexOf('--import'), 2);

const delay = monitorEventLoopDelay({ resolution: 2 });
delay.enable();

process.on('message', () => {
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heapUsed, external, rss, heldMs: delay.max / 1e6 } satisfies Weight);
  delay.reset();
});
process.channel?.unref();
