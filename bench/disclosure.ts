/**
 * What disclosure control adds to a question: new on a state of the ledger, and asked again.
 * node bench/disclosure.ts [rows] [enterprises]      a store is kept for each size in the folder for temporary files
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { disclosedLedger } from '../src/access/disclosure/disclosed-ledger.ts';
import { systemClock } from '../src/domain/clock.ts';
import type { Declaration } from '../src/domain/declaration.ts';
import type { Officer } from '../src/domain/officer.ts';
import type { LedgerDimension, LedgerFilter, LedgerStore } from '../src/store/ledger-port.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/ports.ts';
import { namedRecords } from './named-records.ts';

const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const MONTH = { from: '2025-03-01', to: '2025-03-31' };
const ALL = { from: '2021-07-01', to: '2026-06-30' };
const RUNNING = { from: '2026-01-01', to: '2026-06-30' };
type Question = readonly [string, LedgerFilter, readonly LedgerDimension[]];
const QUESTIONS: readonly Question[] = [
  ['year', { ...YEAR, flows: ['exports'] }, []],
  ['year before', { from: '2023-01-01', to: '2023-12-31', flows: ['exports'] }, []],
  ['month of a year', { ...YEAR, flows: ['exports'] }, ['month']],
  ['office, a year', { ...YEAR, flows: ['exports'] }, ['office']],
  ['office, a month', { ...MONTH, flows: ['exports'] }, ['office']],
  ['mode, a year', YEAR, ['mode']],
  ['partner, a year', { ...YEAR, flows: ['exports'] }, ['partner']],
  ['chapter, a year', { ...YEAR, flows: ['imports'] }, ['chapter']],
  ['month of one office', { ...YEAR, offices: ['2900'] }, ['month']],
  ['mode of one office', { ...YEAR, offices: ['2900'] }, ['mode']],
  ['partner of one office', { ...YEAR, offices: ['2900'] }, ['partner']],
  ['office, running year', RUNNING, ['office']],
  ['day of a month', { ...MONTH, flows: ['exports'] }, ['day']],
  ['a day by office', { from: '2025-03-11', to: '2025-03-11' }, ['office']],
  ['days of no period', { from: '2025-02-03', to: '2025-04-20', flows: ['exports'] }, ['mode']],
  ['office and mode', { ...MONTH, flows: ['imports'] }, ['office', 'mode']],
  ['office and month', { ...YEAR, flows: ['exports'] }, ['office', 'month']],
  ['year, all years', { ...ALL, flows: ['exports'] }, ['year']],
  ['office, all years', { ...ALL, flows: ['imports'] }, ['office']],
];
/** More than a thousand cells, many of them confidential; asked after all others. */
const DEEP: Question = ['deep: office and day, a month', MONTH, ['office', 'day']];
const OFFICER: Officer = { name: `bench ${process.pid}`, role: 'analyst', offices: [] };

const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
const cell = (number: number): string => number.toFixed(2).padStart(9);
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

async function fill(store: Store, rows: number, enterprises: number): Promise<void> {
  const { offices } = await store.reference();
  let [batch, number]: [Declaration[], number] = [[], 0];
  for (const record of namedRecords({ rows, offices: offices.map(({ code }) => code) }, enterprises)) {
    batch.push(record);
    if (batch.length < 10_000) continue;
    number += 1;
    await store.ledger.apply(`bench ${number}`, batch);
    batch = [];
  }
  await store.ledger.apply('bench last', batch);
}

async function storeOf(rows: number, enterprises: number): Promise<Store> {
  const folder = join(tmpdir(), 'tidewaiter-bench-stores');
  const file = join(folder, `${rows}-named-${enterprises}.db`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const store = await openStore(`${file}.new`, systemClock());
    await fill(store, rows, enterprises);
    await store.close();
    renameSync(`${file}.new`, file);
  }
  return openStore(file, systemClock());
}

interface Took {
  readonly wall: number;
  readonly cpu: number;
  readonly hold: number;
}

async function ask(ledger: LedgerStore, [, filter, by]: Question): Promise<Took> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await ledger.sums(filter, by, ['goods']);
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - begun;
  delay.disable();
  return { wall, cpu: (user + system) / 1000, hold: Math.max(0, delay.max / 1e6 - 1) };
}

/** A batch of the last day, so that the ledger has another state: 300 records of many enterprises. */
function* batch(number: number, offices: readonly string[], enterprises: number): Generator<Declaration> {
  let at = 0;
  for (const record of namedRecords({ rows: 3_000, offices }, enterprises)) {
    at += 1;
    if (at % 10 === 0) yield { ...record, id: `bench ${process.pid} ${number} ${at}`, day: '2026-06-30' };
  }
}

const [rows = 2_000_000, enterprises = 5_000] = process.argv.slice(2).map(Number);
const store = await storeOf(rows, enterprises);
const gated = disclosedLedger(store.ledger, store.disclosure, OFFICER);
const offices = (await store.reference()).offices.map(({ code }) => code);
const before = process.memoryUsage().rss;
const names = ['first in the process', 'new on a state', 'new on the next state', 'asked again', 'without the gate'];
const rounds: Took[][] = [];
for (const [round] of names.entries()) {
  if (round === 1 || round === 2)
    await store.ledger.apply(`bench ${process.pid} ${round}`, [...batch(round, offices, enterprises)]);
  const took: Took[] = [];
  for (const question of QUESTIONS) took.push(await ask(round === 4 ? store.ledger : gated, question));
  rounds.push(took);
}
out(
  `${rows} rows, ${enterprises} enterprises: ms                  ${names.map((name) => name.slice(0, 14)).join(' | ')}`,
);
for (const [turn, [name]] of QUESTIONS.entries()) {
  out(`  ${name.padEnd(26)} wall ${rounds.map((took) => cell(took[turn]?.wall ?? 0)).join(' ')}`);
}
for (const [round, name] of names.entries()) {
  const took = rounds[round] ?? [];
  const of = (kind: keyof Took): string =>
    [0.5, 0.95]
      .map((share) =>
        cell(
          at(
            took.map((one) => one[kind]),
            share,
          ),
        ),
      )
      .join(' ');
  out(`${name.padEnd(24)} p50 p95: wall ${of('wall')}   cpu ${of('cpu')}   longest hold ${of('hold')}`);
}
const deep = await ask(gated, DEEP);
out(`${DEEP[0]}: wall ${cell(deep.wall)} cpu ${cell(deep.cpu)} longest hold ${cell(deep.hold)}`);
out(`memory of the process: ${megabytes(before)} before, ${megabytes(process.memoryUsage().rss)} after`);
await store.close();
