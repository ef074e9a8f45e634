#!/usr/bin/env node
// The `tidewaiter` command: makes sure the packages are there, then runs src/main.ts on the project's own Node.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

if (!install()) process.exit(1);

const [own, main] = ['../node_modules/node/bin/node', './main.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
// A small young generation: a program that mostly waits keeps 25 MB less (bench/start.ts).
const child = spawn(own, ['--max-semi-space-size=4', main, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
