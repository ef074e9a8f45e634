import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import { startDiscord } from '../src/adapters/discord/start-discord.ts';
import { openApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { systemClock } from '../src/domain/clock.ts';
import { type AnsweredInteraction, startFakeDiscord } from '../test/servers/discord/fake-discord.ts';

// node_modules/.bin/node bench/discord-acks.ts [commands a second: 50] [seconds: 60]
// How long an officer's command waits for its acknowledgement, half of the commands drawing charts. Discord is the test
// server, in a process of its own, and takes the times.

const [rate = 50, seconds = 60] = process.argv.slice(2).map(Number);
const CHARTS = ['exports 2020', 'revisions imports 2022', 'contribution exports,imports 2020', 'trend trade'];

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
const config = readConfig({ TIDEWAITER_STORE: join(folder, 'store.db'), TIDEWAITER_LOG: 'error' });
const [app, fake] = await Promise.all([openApp(config, systemClock), startFakeDiscord()]);
const silent = { info: () => undefined, warn: () => undefined, error: app.log.error.bind(app.log) };
const bot = await startDiscord({
  front: app.front,
  drawer: app.drawer,
  inbox: app.store.inbox,
  buttons: app.store.buttons,
  commands,
  clock: systemClock,
  log: silent,
  token: fake.token,
  publicKey: null,
  apiUrl: fake.apiUrl,
});
await fake.noted('identify');
await wait(1000);

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6);

const started = performance.now();
const ids: string[] = [];
const memory: number[] = [];
for (let asked = 0; asked < rate * seconds; asked += 1) {
  const due = started + (asked * 1000) / rate;
  await wait(Math.max(0, due - performance.now()));
  const draws = asked % 2 === 0;
  const query = draws ? (CHARTS[(asked / 2) % CHARTS.length] ?? '') : '9710';
  ids.push(await fake.interact({ kind: 'command', command: draws ? 'stats' : 'policy', query }));
  if (asked % (rate * 10) === 0) memory.push(megabytes());
}
// One after the other: thousands of requests at once would hold up the bot, which lives in this process.
const answered: AnsweredInteraction[] = [];
for (const id of ids) answered.push(await fake.answered(id, 120_000));
const acks = answered.map(({ ackMs }) => ackMs ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
process.stdout.write(
  `${JSON.stringify({
    asked: ids.length,
    answered: answered.filter(({ message }) => message?.edits === 1).length,
    charts: answered.filter(({ message }) => message?.files.some(({ type }) => type === 'image/png')).length,
    ackMs: { p50: percentile(acks, 0.5), p99: percentile(acks, 0.99), most: acks.at(-1) },
    /** Which commands, by number, waited longer than the 100 ms that are promised. */
    late: answered.flatMap(({ ackMs }, at) => (ackMs !== null && ackMs <= 100 ? [] : [at])),
    seconds: Math.round((performance.now() - started) / 1000),
    megabytes: memory,
  })}\n`,
);
await bot.close();
await Promise.all([app.close(), fake.stop()]);
rmSync(folder, { recursive: true, force: true });
