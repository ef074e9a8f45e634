/**
 * For how long the main loop of the running program is held by alerts: as `tidewaiter start` over a demo store of its own,
 * with the web console open, from the first judgement until its alerts stand there, and again on a new day.
 * node bench/trend/holds.ts
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startWebConsole } from '../../src/adapters/web/start-web-console.ts';
import { webSender } from '../../src/adapters/web/web-sender.ts';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createAlertsTick } from '../../src/start-alerts.ts';
import { startDelivery } from '../../src/start-delivery.ts';
import { watchHolds } from '../watch-holds.ts';

const PORT = 18_790;
const DAY_MS = 86_400_000;
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-holds-'));
const file = join(folder, 'store.db');
let now = new Date();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** A verb in a process of its own, as `run-verb.ts` runs it, at the bench's time. */
async function run(verb: 'demo' | 'judge'): Promise<void> {
  const env = { ...process.env, TIDEWAITER_STORE: file };
  const child = spawn(process.execPath, [main, verb, '--now', now.toISOString()], { env, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${verb} ended with ${code}`);
}

await run('demo');
const app = await openApp({ ...readConfig(), store: file, logLevel: 'error' }, () => now);
const { front, drawer, store, log } = app;
const web = await startWebConsole({ front, drawer, outbox: store.outbox, port: PORT, log });
const delivery = startDelivery({ outbox: store.outbox, senders: { web: webSender }, clock: () => now, log });
let judgements = 0;
let judging = Promise.resolve();
const judge = (): Promise<void> => {
  judgements += 1;
  judging = run('judge');
  return judging;
};
const { look, stop } = createAlertsTick({ app, clock: () => now, judge });
const posts = async (): Promise<string> => (await fetch(`${web.url}/api/posts`)).text();

/**
 * The most processor time that this thread took between two looks two milliseconds apart, in ms: no hold of its own was
 * longer, however busy the machine.
 */
function watchOwnWork(): () => number {
  let [most, last] = [0, process.threadCpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    most = Math.max(most, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, 2);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Looks as the program does until a judgement has been made and told of, with a page open that asks what is new. */
async function watched(name: string): Promise<void> {
  const [holds, count] = [await watchHolds(), judgements];
  const ownWork = watchOwnWork();
  let rest = 10;
  while (rest > 0) {
    await Promise.all([look(), posts()]);
    now = new Date(now.getTime() + 10_000);
    await wait(500);
    const ended = await Promise.race([judging.then(() => true), wait(0, false)]);
    if (judgements > count && ended) rest -= 1;
  }
  const own = ownWork();
  const { held, idle } = await holds();
  const said = (JSON.parse(await posts()) as { posts: unknown[] }).posts.length;
  say(
    `${name}: main loop busy ${own.toFixed(0)} ms in a row at most, held ${held}; a process that does nothing: ${idle}; ${said} posts in the console`,
  );
}

// What is loaded at its first use is not the judgement's.
await posts();
await watched('first judgement');
now = new Date(now.getTime() + DAY_MS);
await run('demo');
await watched('a new day');
stop();
await delivery.stop();
await web.close();
await app.close();
rmSync(folder, { recursive: true });
