import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const IDLE = `const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.once('message', () => { process.send([delay.max, delay.percentile(99)]); process.disconnect(); });
  process.send('ready');`;

const shown = (max: number, p99: number): string =>
  `${(max / 1e6).toFixed(0)} ms at most, ${(p99 / 1e6).toFixed(1)} ms p99`;

/**
 * From here until the function given is called: for how long this event loop was held, and at the same time that of a
 * process which does nothing, which says how much of it is the machine's.
 */
export async function watchHolds(): Promise<() => Promise<{ held: string; idle: string }>> {
  const other = spawn(process.execPath, ['-e', IDLE], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(other, 'message');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return async () => {
    delay.disable();
    const told = once(other, 'message');
    other.send('tell');
    const [[max, p99]] = await told;
    return { held: shown(delay.max, delay.percentile(99)), idle: shown(max, p99) };
  };
}
