import { setTimeout as pause } from 'node:timers/promises';
import { discordRest } from '../../src/adapters/discord/send/discord-rest.ts';
import { createOutboxSender as discordSender } from '../../src/adapters/discord/send/outbox-sender.ts';
import { createClient } from '../../src/adapters/slack/send/create-client.ts';
import { createOutboxSender as slackSender } from '../../src/adapters/slack/send/outbox-sender.ts';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createChannelQueue } from '../../src/delivery/channel-queue.ts';
import { deliver, type Sender } from '../../src/delivery/deliver.ts';
import { systemClock } from '../../src/domain/clock.ts';
import type { OutboxStore } from '../../src/store/outbox-port.ts';

/** What a process of `three-processes.ts` is told. */
export interface ProcessOrders {
  readonly store: string;
  readonly officers: string;
  readonly slack: { readonly apiUrl: string; readonly token: string };
  readonly discord: { readonly apiUrl: string; readonly token: string };
  /** What this process' clock differs from the machine's. */
  readonly aheadMs: number;
  readonly seed: number;
  /** Of the steps, how many end in SIGKILL. */
  readonly deaths: number;
}

const orders: ProcessOrders = JSON.parse(process.argv[2] ?? '');
let state = orders.seed;
/** Numerical Recipes' generator: 0 to 1, the same for the same seed. */
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** A step between which and the next the machine may fail: no handler runs, nothing is flushed. */
function step(): void {
  if (chance() < orders.deaths) process.kill(process.pid, 'SIGKILL');
}

/** Looking changes nothing: a death there is like one before the next step. */
const LOOKS = ['due', 'list', 'onPlanned'];

/** The same functions, with a chance to die before and after each call. */
function mortal<T extends object>(parts: T): T {
  const entries = Object.entries(parts).map(([name, value]) => [
    name,
    typeof value !== 'function' || LOOKS.includes(name)
      ? value
      : async (...given: unknown[]) => {
          step();
          const result = await value(...given);
          step();
          return result;
        },
  ]);
  return Object.fromEntries(entries);
}

let { aheadMs } = orders;
// The clock of a process that is not killed is set while nothing is under way.
process.once('disconnect', () => process.exit());
process.on('message', (message: number) => {
  aheadMs = message;
});
const clock = (): Date => new Date(systemClock().getTime() + aheadMs);
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const drawer = { draw: async () => Buffer.from([137, 80, 78, 71]), close: async () => {} };
const wait = (ms: number): Promise<void> => pause(ms);

const app = await openApp(
  readConfig({ TIDEWAITER_STORE: orders.store, TIDEWAITER_LOG: 'fatal', TIDEWAITER_OFFICERS: orders.officers }),
  clock,
);
const outbox: OutboxStore = mortal(app.store.outbox);
// What briefings plan goes through the same hands.
Object.assign(app.store.outbox, outbox);
const client = createClient(orders.slack.token, { apiUrl: orders.slack.apiUrl }, log);
const rest = discordRest({ ...orders.discord, rejectsRateLimits: true });
const senders: Readonly<Record<string, Sender>> = {
  slack: slackSender({ clients: { ofChannel: async () => client }, drawer, clock, wait, log }),
  discord: discordSender({ rest, draw: drawer.draw, log, buttons: app.store.buttons, clock }),
};
for (const [platform, sender] of Object.entries(senders)) {
  const queue = createChannelQueue({ clock: systemClock, wait, gapMs: 20 });
  deliver({ platform, outbox, queue, ...mortal(sender), clock, wait, everyMs: 50, report: () => {} });
}
for (;;) {
  await app.briefings.tick({
    now: clock(),
    process: String(process.pid),
    alarm: null,
    failed: (error) => process.emitWarning(String(error)),
  });
  await pause(100);
}
