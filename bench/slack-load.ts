// Slash commands at a steady rate, half of them with a chart, against a strict Slack in its own process: time to the
// acknowledgement, whether every question is answered, and what the bot weighs, minute by minute (Linux).
// node bench/slack-load.ts [commands a second = 50] [seconds = 60]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LEAN } from '../src/lean-memory.ts';
import { startFakeSlack } from '../test/servers/slack/fake-slack.ts';
import { APP_TOKEN, BOT_TOKEN, TEAM } from '../test/servers/slack/state.ts';
import type { Weight } from './bot-probe.ts';

const rate = Number(process.argv[2] ?? 50);
const seconds = Number(process.argv[3] ?? 60);
/** More different charts than the bot keeps, each second question one without. */
const LINES = Array.from({ length: 288 }, (_, at) => {
  const month = `${2024 + (Math.floor(at / 24) % 2)}-${String((Math.floor(at / 2) % 12) + 1).padStart(2, '0')}`;
  const what = ['exports', 'imports', 'trade', 'parcels', 'exports 9610', 'exports usa'][Math.floor(at / 48)];
  return at % 2
    ? `/stats ${what} ${month} by ${at % 4 === 1 ? 'office' : 'mode'} as table`
    : `/stats ${what} ${month} by office`;
});

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-'));
const officers = join(folder, 'officers.json');
const who = [{ platform: 'slack', workspace: TEAM, user: 'U0ANN' }];
writeFileSync(officers, JSON.stringify({ officers: [{ name: 'Ann', role: 'analyst', offices: [], who }] }));
const slack = await startFakeSlack();
const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bot = spawn(
  process.execPath,
  [...LEAN, '--import', file('bot-probe.ts'), file('../src/main.ts'), 'start', '--demo', '--port', '0'],
  {
    env: {
      ...process.env,
      TIDEWAITER_STORE: join(folder, 'load.db'),
      TIDEWAITER_OFFICERS: officers,
      TIDEWAITER_LOG: 'error',
      TIDEWAITER_SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  },
);

const mb = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Resident megabytes of the processes that draw charts. */
function drawers(): number {
  const children = readFileSync(`/proc/${bot.pid}/task/${bot.pid}/children`, 'utf8').trim().split(' ');
  const resident = children.map((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tinypool')) return 0;
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // Over between the two.
      return 0;
    }
  });
  return mb(resident.reduce((sum, one) => sum + one, 0));
}

/** Megabytes of the main process's objects, its buffers, all of it, and the processes that draw; milliseconds. */
const COLUMNS = ['heap', 'buffers', 'main', 'charts', 'held ms'] as const;
type Row = Record<(typeof COLUMNS)[number], number>;

async function sample(): Promise<Row> {
  bot.send('weight');
  const [{ heapUsed, external, rss, heldMs }] = (await once(bot, 'message')) as [Weight];
  return {
    heap: mb(heapUsed),
    buffers: mb(external),
    main: mb(rss),
    charts: drawers(),
    'held ms': Math.round(heldMs),
  };
}

/** The highest of each among the samples of a minute. */
function highest(rows: readonly Row[]): Row {
  const most = COLUMNS.map((name) => [name, Math.max(...rows.map((row) => row[name]))]);
  return Object.fromEntries(most) as Row;
}

await slack.until({ sockets: 1, ms: 300_000 });
for (const line of LINES.slice(0, 20)) await slack.command(line);
await slack.until({ messages: 20, ms: 60_000 });
await slack.order('reset', {});

const samples: Row[] = [];
const sent: Promise<unknown>[] = [];
const SAMPLES = 6;
const every = Math.round((rate * Math.min(60, seconds)) / SAMPLES);
const start = performance.now();
for (let at = 0; at < rate * seconds; at += 1) {
  const due = start + (at * 1000) / rate;
  const ahead = due - performance.now();
  if (ahead > 1) await wait(ahead);
  sent.push(slack.command(LINES[at % LINES.length] ?? ''));
  if ((at + 1) % every === 0) samples.push(await sample());
}
await Promise.all(sent);
const { messages, files, violations, ackMs } = await slack.until({ messages: rate * seconds, ms: 60_000 });
const sorted = [...ackMs].sort((a, b) => a - b);
const part = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
const pictures = new Set(files.filter(({ name }) => name.endsWith('.png')).map(({ id }) => id));
const charts = messages.filter((message) => message.files.some((id) => pictures.has(id))).length;
const minutes = Array.from({ length: Math.ceil(samples.length / SAMPLES) }, (_, at) =>
  highest(samples.slice(at * SAMPLES, (at + 1) * SAMPLES)),
);
const line = (cells: readonly unknown[]): string => cells.map((cell) => String(cell).padStart(9)).join('');
function growth(): string {
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (!first || !last || minutes.length < 2) return 'no growth is measured in less than two minutes';
  const by = (before: number, after: number): string => `${((after / before - 1) * 100).toFixed(1)} %`;
  const all = by(first.main + first.charts, last.main + last.charts);
  return `growth from minute 1 to ${minutes.length}: main ${by(first.main, last.main)}, with the charts' processes ${all}`;
}
process.stdout.write(
  [
    `${sent.length} commands at ${rate}/s: ${sorted.length} acknowledged, ${messages.length} answered, ${charts} with a chart`,
    `acknowledged after ms: p50 ${part(0.5)}, p99 ${part(0.99)}, most ${(sorted.at(-1) ?? 0).toFixed(1)}`,
    `rules broken: ${violations.length}`,
    line(['minute', ...COLUMNS]),
    ...minutes.map((row, at) => line([at + 1, ...COLUMNS.map((name) => row[name])])),
    growth(),
    '',
  ].join('\n'),
);
bot.kill('SIGTERM');
slack.close();
