import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the ground up; a folder may import itself and what lies below, never a neighbour or what lies above. */
const FLOORS: readonly (readonly string[])[] = [
  ['src/domain'],
  ['src/text', 'src/language', 'src/store', 'src/trend', 'src/chart', 'seeds'],
  ['src/query', 'src/ingest', 'src/access', 'src/delivery'],
  ['src/answer'],
  ['src/alert', 'src/briefing'],
  ['src/command'],
  ['commands'],
  [
    'src/adapters/console',
    'src/adapters/web',
    'src/adapters/slack',
    'src/adapters/discord',
    'src/adapters/webhook',
    'src/schedule',
  ],
  [
    'src/app.ts',
    'src/config.ts',
    'src/command-line.ts',
    'src/subcommands',
    'src/start.ts',
    'src/start-alerts.ts',
    'src/start-briefings.ts',
    'src/run-verb.ts',
    'src/start-delivery.ts',
    'src/lean-memory.ts',
    'src/main.ts',
  ],
];

/** Packages that only one folder may know. */
const HOMES: Readonly<Record<string, string>> = {
  sqlite3: 'src/store/sqlite',
  kysely: 'src/store',
  'chart.js': 'src/chart',
  'chartjs-node-canvas': 'src/chart',
  tinypool: 'src/chart',
  hono: 'src/adapters',
  '@hono/node-server': 'src/adapters',
  'discord.js': 'src/adapters/discord',
  '@slack/bolt': 'src/adapters/slack',
  'opencc-js': 'src/language',
  'node-cron': 'src/schedule',
  hucre: 'src/answer/file',
  saxes: 'src/ingest/message',
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = ['src', 'commands', 'seeds'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/** Type imports count too: a type that is known is a thing that is known. */
function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, statement, dynamic]) => {
    const target = (statement ?? dynamic) as string;
    return { from: file, to: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target };
  });
}

const floorOf = (file: string): number =>
  FLOORS.findIndex((folders) => folders.some((folder) => file === folder || file.startsWith(`${folder}/`)));
const folderOf = (file: string): string | undefined =>
  FLOORS.flat().find((folder) => file === folder || file.startsWith(`${folder}/`));

function breach({ from, to }: Import): string | null {
  if (!/^(src|commands|seeds)\//.test(to)) {
    const home =
      HOMES[
        to
          .split('/')
          .slice(0, to.startsWith('@') ? 2 : 1)
          .join('/')
      ];
    return home && !from.startsWith(home) ? `${from} imports ${to}, which only ${home} may know` : null;
  }
  if (folderOf(from) === folderOf(to)) return null;
  if (floorOf(to) === FLOORS.length - 1 && floorOf(from) === FLOORS.length - 1) return null;
  if (floorOf(to) < floorOf(from)) return null;
  return `${from} imports ${to}: a folder may import only from the floors below it (see ARCHITECTURE.md)`;
}

test('imports go one way, down', () => {
  const breaches = sources.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8'))).map(breach);
  expect(breaches.filter((text) => text !== null)).toEqual([]);
});

test('every source file stands on a floor', () => {
  expect(sources.filter((file) => floorOf(file) < 0)).toEqual([]);
});

test.each([
  ['src/domain/money.ts', "import { x } from '../text/money.ts';"],
  ['src/text/money.ts', "import type { Query } from '../language/read.ts';"],
  ['src/chart/draw.ts', "import {\n  a,\n  b,\n} from '../store/ports.ts';"],
  ['src/adapters/web/server.ts', "const x = await import('../console/ask.ts');"],
  ['src/query/figures.ts', "import sqlite from 'sqlite3';"],
])('a planted breach in %s is seen', (file, text) => {
  expect(importsOf(file, text).map(breach)).toEqual([expect.stringContaining(file)]);
});

test('only config.ts reads the environment, only the clock reads the time', () => {
  const offenders = sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [
      file !== 'src/config.ts' && /process\.env\b/.test(text) ? `${file} reads the environment: ask config.ts` : null,
      file !== 'src/domain/clock.ts' && /\bnew Date\(\)|\bDate\.now\(\)/.test(text)
        ? `${file} reads the clock: take a Clock as an argument`
        : null,
    ];
  });
  expect(offenders.filter((text) => text !== null)).toEqual([]);
});
