// Time from a question's text to a whole reply with its chart specification (nothing drawn), and what the process weighs.
// node bench/answer.ts
import { openApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { systemClock } from '../src/domain/clock.ts';

const QUESTIONS = [
  '/stats exports 2020',
  '/stats 进出口 2020年',
  '/stats contribution exports,imports 2020',
  '/stats share exports 2020',
  '/stats balance 2020',
  '/stats exports 2019',
  '/stats revisions imports 2022',
  '/stats trend trade',
];

const app = await openApp(readConfig({ TIDEWAITER_STORE: ':memory:', TIDEWAITER_LOG: 'silent' }), systemClock);
for (const text of QUESTIONS) for (let warm = 0; warm < 20; warm += 1) await app.front.ask({ text });

const out = (line: string): boolean => process.stdout.write(`${line}\n`);
out('question                                   p50 ms   p95 ms');
for (const text of QUESTIONS) {
  const times: number[] = [];
  for (let run = 0; run < 200; run += 1) {
    const start = performance.now();
    await app.front.ask({ text });
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  out(`${text.padEnd(42)} ${(times[100] ?? 0).toFixed(2).padStart(6)}   ${(times[190] ?? 0).toFixed(2).padStart(6)}`);
}
await app.close();
