/**
 * Loading a CSV extract, side by side: ours (all checks, unique id, all rollups kept exact) against the sqlite3 shell
 * (`.import` into the same keyed table, then one grouped insert per rollup) and npm sqlite3 with `run` per row, once
 * doing the same job as ours and once writing the rows alone, without checks and rollups.
 * node bench/ingest.ts [rows]      the shell is the Debian package sqlite3; without it its row is left out
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/domain/clock.ts';
import { openLoader } from '../src/ingest/loader/open-loader.ts';
import { openStore } from '../src/store/open-store.ts';
import { runPerRow } from './ingest-run-per-row.ts';
import { shellScript } from './ingest-shell.ts';
import { writeLedgerCsvAside } from './ledger-csv.ts';
import { watchHolds } from './watch-holds.ts';

const rows = Number(process.argv[2] ?? 2_000_000);
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
const csv = join(folder, 'extract.csv');
const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const report = (name: string, seconds: number, cpu: number, more = ''): boolean =>
  out(`${name.padEnd(52)} ${seconds.toFixed(1).padStart(7)} s  ${cpu.toFixed(1).padStart(7)} s CPU  ${more}`);
const compare = (what: string, theirs: readonly [number, number], ours: readonly [number, number]): boolean =>
  out(
    `${`  our speed / ${what}`.padEnd(52)} ${(theirs[0] / ours[0]).toFixed(2).padStart(7)}    ${(theirs[1] / ours[1]).toFixed(2).padStart(7)} by CPU`,
  );
const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const address = join(folder, 'ours.db');
const store = await openStore(address, systemClock());
const reference = await store.reference();
writeLedgerCsvAside(csv, { rows, offices: reference.offices.map(({ code }) => code) });
await store.close();
out(`${rows} rows`);

const loader = openLoader({ address, now: null });
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

/** As `tidewaiter ingest` does it: in a thread, while this one would show the progress. */
async function ours(name: string): Promise<readonly [number, number]> {
  const holds = await watchHolds();
  const before = process.cpuUsage();
  const mainBefore = process.threadCpuUsage();
  const { seconds, accepted, unchanged } = await loader.load({ path: csv, map: null }, () => {});
  const cpu = cpuSince(before);
  const main = process.threadCpuUsage(mainBefore);
  const { held, idle } = await holds();
  report(name, seconds, cpu, `${accepted} accepted, ${unchanged} unchanged, peak ${Math.round(peak / 1e6)} MB`);
  out(
    `  main loop: ${((main.user + main.system) / 1e6).toFixed(1)} s CPU, held ${held}; a process that does nothing: ${idle}`,
  );
  return [seconds, cpu];
}
const first = await ours('ours');
const again = await ours('ours, the same file again');
clearInterval(watch);
await loader.close();
out(
  `${'  again / first'.padEnd(52)} ${(again[0] / first[0]).toFixed(2).padStart(7)}    ${(again[1] / first[1]).toFixed(2).padStart(7)} by CPU`,
);

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
  compare('the shell’s', [seconds, cpu], first);
}

for (const whole of [true, false]) {
  const subset = Math.min(rows, whole ? 5_000 : 50_000);
  const before = process.cpuUsage();
  const taken = await runPerRow({ file: join(folder, `run-${whole}.db`), csv, rows: subset, whole, reference });
  const scale = rows / subset;
  const theirs = [taken * scale, cpuSince(before) * scale] as const;
  const what = whole ? 'the same job: checks and rollups' : 'the rows alone: no checks, no rollups';
  report(`run per row, ${what}`, ...theirs, `(${subset} rows, scaled)`);
  compare('its', theirs, first);
}
rmSync(folder, { recursive: true, force: true });
