// Seconds from starting the process to its first answer on a store that is there already, and memory at rest.
// The store holds the published figures and the demo ledger.
// node bench/start.ts
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'tidewaiter-'));
const env = { ...process.env, TIDEWAITER_STORE: join(folder, 'store.db') };
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Starts the web console, asks once; resolves to seconds until the answer and MB after ten quiet seconds. */
async function run(port: number, rest: number): Promise<[number, number]> {
  const begin = performance.now();
  const child = spawn(process.execPath, [main, 'start', '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const body = JSON.stringify({ text: '/stats exports 2020' });
  const reply = await fetch(`http://127.0.0.1:${port}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (!(await reply.text()).includes('1.12 trillion yuan')) throw new Error('no answer');
  const seconds = (performance.now() - begin) / 1000;
  await wait(rest);
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  child.kill();
  await new Promise((resolve) => child.once('exit', resolve));
  return [seconds, megabytes];
}

const made = spawn(process.execPath, [main, 'demo'], { env, stdio: 'ignore' });
await new Promise((resolve) => made.once('exit', resolve));
await run(18_787, 0);
const warm = [];
for (let at = 0; at < 5; at += 1) warm.push(await run(18_788 + at, at === 4 ? 10_000 : 0));
process.stdout.write(`first answer after a warm start, median of 5: ${median(warm.map(([s]) => s)).toFixed(2)} s\n`);
process.stdout.write(`resident memory at rest, after one answer: ${warm.at(-1)?.[1].toFixed(0)} MB\n`);
await rm(folder, { recursive: true });
