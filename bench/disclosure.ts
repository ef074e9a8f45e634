/**
 * What disclosure control adds to a question: new on a state of the ledger, and asked again.
 * node bench/disclosure.ts [rows] [enterprises]      a store is kept for each size in the folder for temporary files
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { disclosedLedger } from '../src/access/disclosure/disclosed-ledger.ts';
import type { Declaration } from '../src/domain/declaration.ts';
import type { Officer } from '../src/domain/officer.ts';
import type { LedgerStore } from '../src/store/ledger-port.ts';
import { keptStore } from './kept-store.ts';
import {
  DISCLOSED_LAST,
  DISCLOSED_QUESTIONS,
  LEDGER_QUESTIONS,
  type LedgerQuestion,
  LONG_QUESTIONS,
} from './ledger-questions.ts';
import { namedRecords } from './named-records.ts';

const OFFICER: Officer = { name: `bench ${process.pid}`, role: 'analyst', offices: [] };

const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
const cell = (number: number): string => number.toFixed(2).padStart(9);
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

interface Took {
  readonly wall: number;
  readonly cpu: number;
  readonly hold: number;
}

async function ask(ledger: LedgerStore, [, filter, by]: LedgerQuestion): Promise<Took> {
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

const cpusOf = (asked: readonly (readonly [string, Took])[]): number[] => asked.map(([, { cpu }]) => cpu);

const [rows = 2_000_000, enterprises = 5_000] = process.argv.slice(2).map(Number);
const { store } = await keptStore(`${rows}-named-${enterprises}`, (offices) =>
  namedRecords({ rows, offices }, enterprises),
);
const gated = disclosedLedger(store.ledger, store.disclosure, OFFICER);
const offices = (await store.reference()).offices.map(({ code }) => code);
const before = process.memoryUsage().rss;
const names = ['first in the process', 'new on a state', 'new on the next state', 'asked again', 'without the gate'];
const rounds: Took[][] = [];
for (const [round] of names.entries()) {
  if (round === 1 || round === 2)
    await store.ledger.apply(`bench ${process.pid} ${round}`, [...batch(round, offices, enterprises)]);
  const took: Took[] = [];
  for (const question of DISCLOSED_QUESTIONS) took.push(await ask(round === 4 ? store.ledger : gated, question));
  rounds.push(took);
}
out(
  `${rows} rows, ${enterprises} enterprises: ms                  ${names.map((name) => name.slice(0, 14)).join(' | ')}`,
);
for (const [turn, [name]] of DISCLOSED_QUESTIONS.entries()) {
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
const last = await ask(gated, DISCLOSED_LAST);
out(`${DISCLOSED_LAST[0]}: wall ${cell(last.wall)} cpu ${cell(last.cpu)} longest hold ${cell(last.hold)}`);
// Somebody who asks everything that the ledger is asked elsewhere, one question after the other.
const curious = disclosedLedger(store.ledger, store.disclosure, { ...OFFICER, name: `${OFFICER.name} curious` });
const asked: (readonly [string, Took])[] = [];
for (const question of [...LEDGER_QUESTIONS, ...LONG_QUESTIONS])
  asked.push([question[0], await ask(curious, question)]);
const slowest = asked.toSorted(([, a], [, b]) => b.cpu - a.cpu);
out(`${asked.length} other questions by one officer: cpu median ${cell(at(cpusOf(asked), 0.5))}; the slowest:`);
for (const [name, { wall, cpu, hold }] of slowest.slice(0, 5))
  out(`  ${name.padEnd(26)} wall ${cell(wall)} cpu ${cell(cpu)} longest hold ${cell(hold)}`);
out(`memory of the process: ${megabytes(before)} before, ${megabytes(process.memoryUsage().rss)} after`);
await store.close();
