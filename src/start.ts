import { startWebConsole } from './adapters/web/start-web-console.ts';
import type { App } from './app.ts';
import { beijingDay, type Clock } from './domain/clock.ts';
import { addDays } from './domain/day.ts';
import { fillDemo } from './ingest/fill-demo.ts';
import { eachDay } from './schedule/each-day.ts';

export interface StartOptions {
  readonly port: number;
  /** Keeps a ledger of generated data, marked DEMO, in a store without declarations of its own. */
  readonly demo: boolean;
  readonly clock: Clock;
  /** Told what an operator at the terminal needs to know. */
  readonly say: (text: string) => void;
}

/** The ledger's new day is there from then on, in minutes past midnight in Beijing. */
const NEW_DAY = 5;

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Fills the demo ledger up to yesterday; the first time takes a while, and says so. */
async function fill({ store, reference }: App, { clock, say }: StartOptions): Promise<void> {
  const yesterday = addDays(beijingDay(clock()), -1);
  const extent = await store.ledger.extent();
  if (!extent) say('Making the demo ledger (generated data, marked DEMO), once: about 15 seconds ...');
  const filled = await fillDemo({ ledger: store.ledger, reference, yesterday });
  if (!filled) say('The store holds declarations of its own: no demo data is added.');
}

/** Runs the fronts until the process is told to stop; then takes no new question and closes them. */
export async function start(app: App, options: StartOptions): Promise<void> {
  const { port, demo, say } = options;
  if (demo) await fill(app, options);
  const failed = (error: unknown): void => app.log.error({ err: error }, 'the new demo day could not be added');
  const stopDays = demo ? eachDay({ minute: NEW_DAY, task: () => fill(app, options), failed }) : null;
  const web = await startWebConsole({ front: app.front, drawer: app.drawer, port, log: app.log });
  say(`Tidewaiter is at ${web.url}`);
  say(
    'Type there for example:  /stats exports 2020   or   /stats 进出口 2020年   (/help lists the rest; Ctrl-C stops)',
  );
  await signalled();
  await stopDays?.();
  await web.close();
}
