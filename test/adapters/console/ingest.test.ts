import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

function tidewaiter(store: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TIDEWAITER_STORE: store },
  });
  return { status, out: stdout, warned: stderr };
}

const CSV = `id,day,office,flow,mode,partner,chapter,value_yuan
A,2020-11-11,0100,exports,9610,USA,85,100.25
B,2020-11-12,1099,exports,9610,USA,85,1
C,2020-11-13,0100,exports,9610,USA,85,1.00
`;

test('a folder is loaded, a picture in it refused, a bad row shown with its fix, and the sums verified', () => {
  const folder = temporaryFolder();
  const [store, inbox] = [join(folder, 'store.db'), join(folder, 'inbox')];
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'a.csv'), CSV);
  writeFileSync(join(inbox, 'b.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));

  const first = tidewaiter(store, 'ingest', inbox);
  expect(first.out).toMatch(
    /^a\.csv: 3 rows in .*: 2 accepted, .* 1 quarantined \(unknown-office 1\)\nNext: tidewaiter quarantine list\n$/,
  );
  expect(first.warned).toMatch(/^b\.png was not loaded: it looks like a PNG picture\..* Next: .*\n$/);
  expect(first.status).toBe(2);

  const again = tidewaiter(store, 'ingest', join(inbox, 'a.csv'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ accepted: 0, unchanged: 2, quarantined: { 'unknown-office': 1 } });
  expect(again.status).toBe(0);

  expect(tidewaiter(store, 'quarantine', 'list').out).toMatch(/a\.csv +office +unknown-office +1\n/);
  const [entry] = JSON.parse(tidewaiter(store, 'quarantine', 'list', '--file', 'a.csv', '--json').out);
  expect(entry).toMatchObject({ line: 3, text: expect.stringContaining('No customs district has the code 1099.') });
  const shown = tidewaiter(store, 'quarantine', 'show', entry.id, '--lang', 'zh').out;
  expect(shown).toContain('没有代码为1099的直属海关');
  expect(shown).toContain('value_yuan: 1');
  expect(tidewaiter(store, 'quarantine', 'show', 'zzz').status).toBe(2);

  expect(tidewaiter(store, 'verify')).toMatchObject({ status: 0, out: 'All sums are what the declarations say.\n' });
});

test.each([
  [['ingest'], /takes files or folders/],
  [['ingest', '/no/such/file.csv'], /was not found/],
  [['ingest', main, '--map', '/no/such/map.json'], /map .* cannot be read/],
  [['quarantine'], /quarantine takes list, retry, export/],
])('%j is refused', (args, message) => {
  const { status, warned } = tidewaiter(':memory:', ...args);
  expect(warned).toMatch(message);
  expect(status).toBe(2);
});
