// Slash commands at a steady rate, half of them with a chart, against a strict Slack in its own process: time to the
// acknowledgement, whether every question is answered, and what the bot weighs meanwhile (Linux).
// node bench/slack-load.ts [commands a second = 50] [seconds = 60]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startFakeSlack } from '../test/servers/slack/fake-slack.ts';
import { APP_TOKEN, BOT_TOKEN, TEAM } from '../test/servers/slack/state.ts';

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
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const bot = spawn(process.execPath, [main, 'start', '--demo', '--port', '0'], {
  env: {
    ...process.env,
    TIDEWAITER_STORE: join(folder, 'load.db'),
    TIDEWAITER_OFFICERS: officers,
    TIDEWAITER_LOG: 'error',
    TIDEWAITER_SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const weight = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

await slack.until({ sockets: 1, ms: 300_000 });
for (const line of LINES.slice(0, 20)) await slack.command(line);
await slack.until({ messages: 20, ms: 60_000 });
await slack.order('reset', {});

const weights: number[] = [];
const sent: Promise<unknown>[] = [];
const start = performance.now();
for (let at = 0; at < rate * seconds; at += 1) {
  const due = start + (at * 1000) / rate;
  const ahead = due - performance.now();
  if (ahead > 1) await wait(ahead);
  sent.push(slack.command(LINES[at % LINES.length] ?? ''));
  if (at % (rate * Math.max(1, Math.floor(seconds / 10))) === 0) weights.push(weight());
}
await Promise.all(sent);
const { messages, files, violations, ackMs } = await slack.until({ messages: rate * seconds, ms: 60_000 });
const sorted = [...ackMs].sort((a, b) => a - b);
const part = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
const pictures = new Set(files.filter(({ name }) => name.endsWith('.png')).map(({ id }) => id));
const charts = messages.filter((message) => message.files.some((id) => pictures.has(id))).length;
process.stdout.write(
  [
    `${sent.length} commands at ${rate}/s: ${sorted.length} acknowledged, ${messages.length} answered, ${charts} with a chart`,
    `acknowledged after ms: p50 ${part(0.5)}, p99 ${part(0.99)}, most ${(sorted.at(-1) ?? 0).toFixed(1)}`,
    `rules broken: ${violations.length}`,
    `MB: ${[...weights, weight()].map((one) => one.toFixed(0)).join(' ')}`,
    '',
  ].join('\n'),
);
bot.kill('SIGTERM');
slack.close();
