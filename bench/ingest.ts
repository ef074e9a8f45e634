/**
 * Loading a CSV extract, side by side: ours (all checks, unique id, all rollups kept exact) against the sqlite3 shell
 * (`.import` into the same keyed table, then one grouped insert per rollup) and npm sqlite3 with `run` per row.
 * node bench/ingest.ts [rows]      the shell is the Debian package sqlite3; without it its row is left out
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '../src/domain/clock.ts';
import { ingestFile } from '../src/ingest/ingest-file.ts';
import { openStore } from '../src/store/open-store.ts';
import { runPerRow } from './ingest-run-per-row.ts';
import { shellScript } from './ingest-shell.ts';
import { writeLedgerCsv } from './ledger-csv.ts';

const rows = Number(process.argv[2] ?? 2_000_000);
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
const csv = join(folder, 'extract.csv');
const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const report = (name: string, seconds: number, cpu: number, more = ''): boolean =>
  out(`${name.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s  ${cpu.toFixed(1).padStart(7)} s CPU  ${more}`);

const store = await openStore(join(folder, 'ours.db'), systemClock());
const reference = await store.reference();
await writeLedgerCsv(csv, { rows, offices: reference.offices.map(({ code }) => code) });
out(`${rows} rows`);

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);
const delay = monitorEventLoopDelay({ resolution: 1 });
async function ours(name: string): Promise<number> {
  delay.reset();
  delay.enable();
  const before = process.cpuUsage();
  const parts = {
    ledger: store.ledger,
    quarantine: store.quarantine,
    lists: store.lists,
    reference,
    clock: systemClock,
  };
  const { seconds, accepted, unchanged } = await ingestFile(csv, null, parts);
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  const held = `${(delay.max / 1e6).toFixed(0)} ms at most, ${(delay.percentile(99) / 1e6).toFixed(0)} ms p99`;
  const counts = `${accepted} accepted, ${unchanged} unchanged, main loop held ${held}, peak ${Math.round(peak / 1e6)} MB`;
  report(name, seconds, (user + system) / 1e6, counts);
  return seconds;
}
const first = await ours('ours');
const again = await ours('ours, the same file again');
clearInterval(watch);
await store.close();
out(`${'  again / first'.padEnd(44)} ${(again / first).toFixed(2).padStart(7)}`);

const shellBegun = performance.now();
const shell = spawnSync('sqlite3', [join(folder, 'shell.db')], { input: shellScript(csv), encoding: 'utf8' });
if (shell.error || shell.status !== 0) out(`sqlite3 shell left out: ${shell.error?.message ?? shell.stderr.trim()}`);
else {
  const seconds = (performance.now() - shellBegun) / 1000;
  const cpu = [...shell.stdout.matchAll(/user ([\d.]+) sys ([\d.]+)/g)].reduce(
    (sum, [, u, s]) => sum + Number(u) + Number(s),
    0,
  );
  report('sqlite3 shell, grouped insert per rollup', seconds, cpu);
  out(`${'  our speed / the shell’s'.padEnd(44)} ${(seconds / first).toFixed(2).padStart(7)}`);
}

for (const rollups of [false, true]) {
  const subset = Math.min(rows, rollups ? 5_000 : 50_000);
  const before = process.cpuUsage();
  const taken = await runPerRow({ file: join(folder, `run-${rollups}.db`), csv, rows: subset, rollups });
  const { user, system } = process.cpuUsage(before);
  const scale = rows / subset;
  const name = `run per row, ${rollups ? 'with the rollups' : 'without rollups'} (${subset} rows, scaled)`;
  report(name, taken * scale, ((user + system) / 1e6) * scale);
  out(`${'  our speed / its'.padEnd(44)} ${((taken * scale) / first).toFixed(2).padStart(7)}`);
}
rmSync(folder, { recursive: true, force: true });
