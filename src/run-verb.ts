import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Behind the program that answers; a machine that does not let priorities be set does without. */
const BEHIND = 10;

/**
 * Runs a verb of `tidewaiter` in a process of its own, so that nobody waits for its work and the memory it takes goes
 * when it is done. Rejects when it ends badly; `out` says whether its output is shown.
 */
export function runVerb(verb: 'demo' | 'judge', out: 'inherit' | 'ignore'): Promise<void> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, verb], { stdio: ['ignore', out, 'inherit'] });
    try {
      if (verb === 'judge' && child.pid !== undefined) setPriority(child.pid, BEHIND);
    } catch {}
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tidewaiter ${verb} ended with ${code}`))));
  });
}
