import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

test('the page keeps to its types: those of the browser, and those of a reply', () => {
  const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
  execFileSync(process.execPath, [tsc, '-p', 'src/adapters/web/page'], { cwd: root, encoding: 'utf8' });
});
