// Runs before `npm start` and `npm test`, on whatever Node is there, with built-ins only:
// installs the packages when node_modules does not match the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** npm keeps its own record of what it put into node_modules; packages for other platforms are optional and absent. */
function isInstalled() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}

/** Installs what is missing; true when node_modules matches package-lock.json afterwards. */
export function install() {
  if (isInstalled()) return true;
  process.stderr.write('Installing packages (SQLite may be compiled: about two minutes, once) ...\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return npm.status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !install()) process.exit(1);
