/**
 * Time of a question in the store, at rest and while another process loads an extract.
 * node bench/questions.ts [rows ...]      for example 2000000 20000000; a store is kept for each size in the folder for temporary files
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../src/store/ports.ts';
import { keptStore } from './kept-store.ts';
import { writeLedgerCsv } from './ledger-csv.ts';
import { LEDGER_QUESTIONS, type LedgerQuestion, LONG_QUESTIONS } from './ledger-questions.ts';
import { ledgerRecords } from './ledger-records.ts';

const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)] ?? 0;
const shown = (times: readonly number[]): string =>
  [0.5, 0.95].map((share) => at(times, share).toFixed(2).padStart(8)).join(' ');

async function ask(store: Store, questions: readonly LedgerQuestion[], more: () => boolean): Promise<number[][]> {
  const times = questions.map((): number[] => []);
  while (more()) {
    for (const [turn, [, filter, by]] of questions.entries()) {
      const begun = performance.now();
      await store.ledger.sums(filter, by);
      times[turn]?.push(performance.now() - begun);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b));
}

const turns = (count: number): (() => boolean) => {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0;
  };
};

for (const rows of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2_000_000]) {
  const { file, store } = await keptStore(String(rows), (offices) => ledgerRecords({ rows, offices }));
  out(`${rows} rows                          p50 ms   p95 ms`);
  await ask(store, [...LEDGER_QUESTIONS, ...LONG_QUESTIONS], turns(10));
  const quiet = await ask(store, LEDGER_QUESTIONS, turns(200));
  for (const [turn, [name]] of LEDGER_QUESTIONS.entries()) out(`  ${name.padEnd(32)} ${shown(quiet[turn] ?? [])}`);
  out(`  ${'all of these'.padEnd(32)} ${shown(quiet.flat().sort((a, b) => a - b))}`);
  const more = await ask(store, LONG_QUESTIONS, turns(40));
  for (const [turn, [name]] of LONG_QUESTIONS.entries())
    out(`  ${`beyond: ${name}`.padEnd(32)} ${shown(more[turn] ?? [])}`);

  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  const csv = join(folder, 'more.csv');
  await writeLedgerCsv(csv, { rows: 100_000, offices: ['0100', '2900'], prefix: `${process.pid}-` });
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const env = { ...process.env, TIDEWAITER_STORE: file };
  const child = spawn(process.execPath, [main, 'ingest', csv], { env, stdio: 'ignore' });
  let loading = true;
  child.on('exit', () => {
    loading = false;
  });
  const busy = await ask(store, LEDGER_QUESTIONS, () => loading);
  if (loading) await once(child, 'exit');
  out(`  ${'all, while a file is loaded'.padEnd(32)} ${shown(busy.flat().sort((a, b) => a - b))}`);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
