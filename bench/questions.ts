/**
 * Time of a question in the store, at rest and while another process loads an extract.
 * node bench/questions.ts [rows ...]      for example 2000000 20000000; a store is kept for each size in the folder for temporary files
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../src/domain/clock.ts';
import type { Declaration } from '../src/domain/declaration.ts';
import type { LedgerDimension, LedgerFilter } from '../src/store/ledger-port.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/ports.ts';
import { writeLedgerCsv } from './ledger-csv.ts';
import { type LedgerRecords, ledgerRecords } from './ledger-records.ts';

const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const ALL = { from: '2021-07-01', to: '2026-06-30' };
const RUNNING = { from: '2025-01-01', to: '2025-11-23' };
const QUESTIONS: readonly (readonly [string, LedgerFilter, readonly LedgerDimension[]])[] = [
  ['year', { ...ALL, flows: ['exports'] }, ['year']],
  ['month of a year', { ...YEAR, flows: ['exports'] }, ['month']],
  ['office, a year', { ...YEAR, flows: ['exports'] }, ['office']],
  ['mode, a year', YEAR, ['mode']],
  ['partner, a year', YEAR, ['partner']],
  ['chapter, a year', YEAR, ['chapter']],
  ['office, all years', ALL, ['office']],
  ['partner, all years', ALL, ['partner']],
  ['month, all years', ALL, ['month']],
  ['year, mode', ALL, ['year', 'mode']],
  ['office, running year', RUNNING, ['office']],
  ['month of one office', { ...YEAR, offices: ['2900'] }, ['month']],
  ['mode of one office', { ...YEAR, offices: ['2900'] }, ['mode']],
  ['month of one partner', { ...YEAR, partners: ['USA'] }, ['month']],
  ['partner of one mode', { ...YEAR, modes: ['9610'] }, ['partner']],
  ['partner of one office', { ...YEAR, offices: ['2900'] }, ['partner']],
  ['office of one partner', { ...YEAR, partners: ['USA'] }, ['office']],
  ['mode of one partner', { ...YEAR, partners: ['USA'] }, ['mode']],
  ['partner, running year', RUNNING, ['partner']],
  ['office, month (heat map)', YEAR, ['office', 'month']],
];
/** Beyond the goal: many groups, or read along the days of the declarations. */
const DEEP: typeof QUESTIONS = [
  ['day of a month', { from: '2024-11-01', to: '2024-11-30' }, ['day']],
  ['office, partner', YEAR, ['office', 'partner']],
  ['chapter, office and mode', { ...YEAR, offices: ['2900'], modes: ['9610'] }, ['chapter']],
];

const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)] ?? 0;
const shown = (times: readonly number[]): string =>
  [0.5, 0.95].map((share) => at(times, share).toFixed(2).padStart(8)).join(' ');

async function fill(store: Store, records: LedgerRecords): Promise<void> {
  let [batch, number]: [Declaration[], number] = [[], 0];
  for (const record of ledgerRecords(records)) {
    batch.push(record);
    if (batch.length < 10_000) continue;
    number += 1;
    await store.ledger.apply(`bench ${number}`, batch);
    batch = [];
  }
  await store.ledger.apply('bench last', batch);
}

/** A store of this size, made once. */
async function storeOf(rows: number): Promise<{ file: string; store: Store }> {
  const folder = join(tmpdir(), 'tidewaiter-bench-stores');
  const file = join(folder, `${rows}.db`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const store = await openStore(`${file}.new`, systemClock());
    const { offices } = await store.reference();
    await fill(store, { rows, offices: offices.map(({ code }) => code) });
    await store.close();
    renameSync(`${file}.new`, file);
  }
  return { file, store: await openStore(file, systemClock()) };
}

async function ask(store: Store, questions: typeof QUESTIONS, more: () => boolean): Promise<number[][]> {
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
  const { file, store } = await storeOf(rows);
  out(`${rows} rows                      p50 ms   p95 ms`);
  await ask(store, [...QUESTIONS, ...DEEP], turns(10));
  const quiet = await ask(store, QUESTIONS, turns(200));
  for (const [turn, [name]] of QUESTIONS.entries()) out(`  ${name.padEnd(28)} ${shown(quiet[turn] ?? [])}`);
  out(`  ${'all of these'.padEnd(28)} ${shown(quiet.flat().sort((a, b) => a - b))}`);
  const deep = await ask(store, DEEP, turns(40));
  for (const [turn, [name]] of DEEP.entries()) out(`  deep: ${name.padEnd(22)} ${shown(deep[turn] ?? [])}`);

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
  const busy = await ask(store, QUESTIONS, () => loading);
  if (loading) await once(child, 'exit');
  out(`  ${'all, while a file is loaded'.padEnd(28)} ${shown(busy.flat().sort((a, b) => a - b))}`);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
