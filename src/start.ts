import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startWebConsole } from './adapters/web/start-web-console.ts';
import type { App } from './app.ts';
import { eachDay } from './schedule/each-day.ts';

export interface StartOptions {
  readonly port: number;
  /** Keeps a ledger of generated data, marked DEMO, in a store without declarations of its own. */
  readonly demo: boolean;
  /** Told what an operator at the terminal needs to know. */
  readonly say: (text: string) => void;
}

/** The ledger's new day is there from then on, in minutes past midnight in Beijing. */
const NEW_DAY = 5;

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Runs `tidewaiter demo` in a process of its own, so that the memory it takes goes when it is done. */
function fillDemo(): Promise<void> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, 'demo'], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tidewaiter demo ended with ${code}`))));
  });
}

/** Runs the fronts until the process is told to stop; then takes no new question and closes them. */
export async function start(app: App, { port, demo, say }: StartOptions): Promise<void> {
  if (demo) await fillDemo();
  const failed = (error: unknown): void => app.log.error({ err: error }, 'the new demo day could not be added');
  const stopDays = demo ? eachDay({ minute: NEW_DAY, task: fillDemo, failed }) : null;
  const web = await startWebConsole({ front: app.front, drawer: app.drawer, port, log: app.log });
  say(`Tidewaiter is at ${web.url}`);
  say(
    'Type there for example:  /stats exports 2020   or   /stats 进出口 2020年   (/help lists the rest; Ctrl-C stops)',
  );
  await signalled();
  await stopDays?.();
  await web.close();
}
