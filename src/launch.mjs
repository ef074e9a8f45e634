#!/usr/bin/env node
// The `tidewaiter` command: makes sure the packages are there, then runs src/main.ts on the project's own Node.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

if (!install()) process.exit(1);

const main = new URL('./main.ts', import.meta.url);
const [major] = process.versions.node.split('.');
if (Number(major) >= 24) {
  await import(main.href);
} else {
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  const child = spawn(own, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}
