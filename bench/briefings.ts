// Three processes on one store, killed at random steps and started again; connections to four channels break.
// npx node bench/briefings.ts [due times]   (500 unless told; about ten minutes)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threeProcesses } from '../test/briefing/three-processes.ts';

const due = Number(process.argv[2] ?? 500);
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-briefings-'));
const judged = await threeProcesses({ folder, due, rounds: Math.ceil(due / 20), seed: 20_210_114, deaths: 0.02 });
rmSync(folder, { recursive: true });
const line = Object.entries(judged).map(([name, value]) => `${name} ${value}`);
process.stdout.write(`${line.join(', ')}\n`);
process.exitCode = judged.lost + judged.doubled + judged.open > 0 ? 1 : 0;
