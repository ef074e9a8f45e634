import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LEAN } from '../src/lean-memory.ts';

const source = fileURLToPath(new URL('../src/lean-memory.ts', import.meta.url));
const program = `import { beginLean } from ${JSON.stringify(source)};
beginLean();
process.stdout.write(JSON.stringify([process.pid, process.execArgv, process.argv.slice(1)]));`;

test.skipIf(process.platform === 'win32')('a process begins again with lean memory, in its own place and once', () => {
  const options = ['--input-type=module', '--eval', program];
  const { pid, stdout } = spawnSync(process.execPath, [...options, 'start', '--demo'], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual([pid, [...options, ...LEAN], ['start', '--demo']]);
});
