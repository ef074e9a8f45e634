import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { messageNumber } from '../../src/adapters/discord/send/outbox-sender.ts';
import { messageMark } from '../../src/adapters/slack/send/outbox-sender.ts';
import { isEdition } from '../../src/briefing/job.ts';
import { systemClock } from '../../src/domain/clock.ts';
import { timeIn } from '../../src/domain/zone.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { OutboxRow } from '../../src/store/outbox-port.ts';
import { startFakeDiscord } from '../servers/discord/fake-discord.ts';
import { startFakeSlack } from '../servers/slack/fake-slack.ts';
import { BOT_TOKEN } from '../servers/slack/state.ts';
import type { ProcessOrders } from './briefing-process.ts';
import { manyDays } from './briefing-world.ts';

export interface Judged {
  readonly due: number;
  readonly sent: number;
  /** Due times without a message in their channel, and messages beyond one. */
  readonly lost: number;
  readonly doubled: number;
  /** Messages of which it was not known whether they had arrived, and those of them that are still open. */
  readonly unknown: number;
  readonly open: number;
  readonly deaths: number;
  readonly resets: number;
  readonly rounds: number;
  readonly seconds: number;
}

export interface Judging {
  readonly folder: string;
  /** Due times, a quarter of them in each channel. */
  readonly due: number;
  /** Each begins with three new processes. */
  readonly rounds: number;
  readonly seed: number;
  readonly deaths: number;
}

const script = fileURLToPath(new URL('briefing-process.ts', import.meta.url));
const CHANNELS = [
  ['slack', 'C0IN'],
  ['slack', 'G0IN'],
  ['discord', '600000000000000002'],
  ['discord', '600000000000000003'],
] as const;
/** Longer than the lease of a message, so that what a dead process held may be taken; by a process whose clock is slow as well. */
const JUMP_MS = 180_000;
const SKEWS = [0, 20_000, -20_000];
const AT_ONCE = 3;
/** Times that the clock is set forward at the end, until all is out. */
const MOST_MORE = 12;
const ROUND_MS = 30_000;

/** Of every ten requests one breaks off before, and two after they were carried out. */
const CHAOS = ['chat.postMessage', 'files.completeUploadExternal', 'conversations.history'];

const OPEN = new Set<OutboxRow['state']>(['planned', 'sending', 'unknown']);

const minute = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

/**
 * Three processes on one store, their clocks apart, plan and send what is due to four channels; each dies by SIGKILL at
 * random steps and is started again, and connections break. Between rounds all are killed and time goes on.
 */
export async function threeProcesses({ folder, due, rounds, seed, deaths }: Judging): Promise<Judged> {
  const began = performance.now();
  const path = join(folder, 'store.db');
  const officers = join(folder, 'officers.json');
  // The chats' clocks are right; ours begins so early that it never passes them.
  const start = minute(systemClock().getTime() - (rounds + MOST_MORE + 4) * JUMP_MS);
  const [slack, discord] = [await startFakeSlack(), await startFakeDiscord()];
  writeFileSync(
    officers,
    JSON.stringify({
      officers: [
        {
          name: 'all',
          role: 'analyst',
          who: CHANNELS.map(([platform, channel]) => ({ platform, workspace: 'T1', channel })),
        },
      ],
    }),
  );
  const store = await openStore(path, new Date(start));
  const day = new Date(start - 86_400_000).toISOString().slice(0, 10);
  await store.ledger.apply('first', manyDays(day, 21));
  const dueAt: number[] = [];
  for (let at = 0; at < due; at += 1) {
    const [platform, channel] = CHANNELS[at % CHANNELS.length] ?? CHANNELS[0];
    const instant = minute(start - 60_000 + (at * (rounds - 1) * JUMP_MS) / due);
    dueAt.push(instant);
    const time = timeIn('UTC', new Date(instant));
    const terms = {
      rhythm: 'daily',
      time,
      zone: 'UTC',
      on: 'days',
      lang: at % 3 === 0 ? 'both' : 'en',
      offices: [],
    } as const;
    const owner = { ownerUser: 'U1', ownerName: 'Ann', pausedAt: null, endedAt: null };
    const how = { whenComplete: false, quiet: false, activeSince: new Date(start - 3_600_000).toISOString() };
    await store.briefings.add({ platform, workspace: 'T1', channel, ...terms, ...owner, ...how });
  }
  await slack.order('set', { chaos: { on: CHAOS, share: 0.15, seed } });

  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  let [killed, started, resets] = [0, 0, 0];
  let offset = start - systemClock().getTime();
  function spawn(at: number, mortality: number): ChildProcess {
    started += 1;
    const orders: ProcessOrders = {
      ...{ store: path, officers, seed: seed + started, deaths: mortality },
      slack: { apiUrl: slack.apiUrl, token: BOT_TOKEN },
      discord: { apiUrl: discord.apiUrl, token: discord.token },
      aheadMs: offset + (SKEWS[at] ?? 0),
    };
    const child = fork(script, [JSON.stringify(orders)], { execArgv: [], env });
    child.once('exit', (_, signal) => {
      if (signal === 'SIGKILL') killed += 1;
    });
    return child;
  }
  const now = (): number => systemClock().getTime() + offset;
  const rows = (): Promise<OutboxRow[]> => store.outbox.list({ limit: 10_000 }).then((all) => all.filter(isEdition));
  /** What could be done now has been done; the rest waits for time to pass. What was taken since a time is waited for. */
  async function quiet(since: number | null): Promise<boolean> {
    const all = await rows();
    const wanted = dueAt.filter((at) => at <= now() - 30_000);
    // A message whose holder died is free from the end of its lease on, which is its due time.
    const ready = all.filter(({ state, dueAt }) => OPEN.has(state) && Date.parse(dueAt) <= now() - 30_000);
    const held = all.filter(
      ({ state, changedAt }) => state === 'sending' && since !== null && Date.parse(changedAt) > since,
    );
    return all.length >= wanted.length && ready.length === 0 && held.length === 0;
  }
  const gone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
  async function kill(child: ChildProcess): Promise<void> {
    if (gone(child)) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  async function round(): Promise<void> {
    const children = Array.from({ length: AT_ONCE }, (_, at) => spawn(at, deaths));
    const until = performance.now() + ROUND_MS;
    while (performance.now() < until && !(await quiet(null))) {
      for (const [at, child] of children.entries()) if (gone(child)) children[at] = spawn(at, deaths / 2);
      await pause(50);
    }
    await Promise.all(children.map(kill));
    offset += JUMP_MS;
  }
  const open = async (): Promise<number> => {
    const all = await rows();
    return due - all.filter(({ state }) => !OPEN.has(state)).length;
  };
  /** One process that nobody kills brings to an end what the others left. */
  async function finish(): Promise<void> {
    const child = spawn(0, 0);
    for (let jumps = 0; jumps < MOST_MORE && (await open()) > 0; jumps += 1) {
      const since = now() - 1000;
      const until = performance.now() + ROUND_MS;
      while (performance.now() < until && !(await quiet(since))) await pause(50);
      offset += JUMP_MS;
      child.send(offset);
    }
    await kill(child);
  }
  const fault = (does: 'reset-before' | 'reset-after', times: number): Promise<void> => {
    resets += times;
    return discord.fault({ method: 'POST', path: '/channels/\\d+/messages$', does, times });
  };
  for (let played = 0; played < rounds; played += 1) {
    await fault('reset-after', 1 + (played % 2));
    await fault('reset-before', 1);
    await round();
  }
  await finish();

  const all = await rows();
  const { messages } = await slack.state();
  const seen = await discord.seen();
  const countOf = (row: OutboxRow): number =>
    row.platform === 'slack'
      ? messages.filter(({ channel, blocks }) => channel === row.target && blocks[0]?.block_id === messageMark(row))
          .length
      : seen.messages.filter(
          ({ channel, body }) =>
            channel === row.target && JSON.stringify(body).includes(`ref ${messageNumber(row).slice(0, 10)}`),
        ).length;
  const counts = all.map((row) => countOf(row));
  const judged = {
    due,
    sent: all.filter(({ state }) => state === 'sent').length,
    lost: due - all.length + counts.filter((count) => count === 0).length,
    doubled: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    unknown: all.filter(({ claims, sends }) => claims > sends).length,
    open: await open(),
    deaths: killed,
    resets,
    rounds,
    seconds: Math.round((performance.now() - began) / 1000),
  };
  await store.close();
  slack.close();
  await discord.stop();
  return judged;
}
