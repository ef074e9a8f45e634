// How long no socket to Slack is open when Slack renews one, warns first, or drops it, twenty times each.
// node bench/slack-gaps.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFakeSlack } from '../test/servers/slack/fake-slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../test/servers/slack/state.ts';

const TIMES = 20;
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-'));
const slack = await startFakeSlack();
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const bot = spawn(process.execPath, [main, 'start', '--port', '0'], {
  env: {
    ...process.env,
    TIDEWAITER_STORE: join(folder, 'gaps.db'),
    TIDEWAITER_LOG: 'error',
    TIDEWAITER_SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
await slack.until({ sockets: 1, ms: 60_000 });
for (const how of ['refresh', 'warning', 'kill'] as const) {
  const gaps: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await slack.order('reset', {});
    await slack.order('socket', { do: how });
    const seen = await slack.until({ sockets: 1 });
    gaps.push(Math.max(0, ...seen.gaps));
  }
  gaps.sort((a, b) => a - b);
  process.stdout.write(`${how.padEnd(8)} median ${gaps[TIMES / 2]} ms, most ${gaps.at(-1)} ms\n`);
}
bot.kill();
await once(bot, 'exit');
slack.close();
rmSync(folder, { recursive: true });
