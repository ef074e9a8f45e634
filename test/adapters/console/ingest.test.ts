import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';
import { type Ran, tidewaiter } from './tidewaiter.ts';

const call = (store: string, ...args: string[]): Promise<Ran> => tidewaiter(args, { TIDEWAITER_STORE: store });

const CSV = `id,day,office,flow,mode,partner,chapter,value_yuan
A,2020-11-11,0100,exports,9610,USA,85,100.25
B,2020-11-12,1099,exports,9610,USA,85,1
C,2020-11-13,0100,exports,9610,USA,85,1.00
`;

test('a folder is loaded, a picture in it refused, a bad row shown with its fix, and the sums verified', async () => {
  const folder = temporaryFolder();
  const [store, inbox] = [join(folder, 'store.db'), join(folder, 'inbox')];
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'a.csv'), CSV);
  writeFileSync(join(inbox, 'b.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));

  const first = await call(store, 'ingest', inbox);
  expect(first.out).toMatch(
    /^a\.csv: 3 rows in .*: 2 accepted, .* 1 quarantined \(unknown-office 1\)\nNext: tidewaiter quarantine list\n$/,
  );
  expect(first.err).toMatch(/^b\.png was not loaded: it looks like a PNG picture\..* Next: .*\n$/);
  expect(first.code).toBe(2);

  const again = await call(store, 'ingest', join(inbox, 'a.csv'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ accepted: 0, unchanged: 2, quarantined: { 'unknown-office': 1 } });
  expect(again.code).toBe(0);

  expect((await call(store, 'quarantine', 'list')).out).toMatch(/a\.csv +office +unknown-office +1\n/);
  const [entry] = JSON.parse((await call(store, 'quarantine', 'list', '--file', 'a.csv', '--json')).out);
  expect(entry).toMatchObject({ line: 3, text: expect.stringContaining('No customs district has the code 1099.') });
  const shown = (await call(store, 'quarantine', 'show', entry.id, '--lang', 'zh')).out;
  expect(shown).toContain('没有代码为1099的直属海关');
  expect(shown).toContain('value_yuan: 1');
  expect((await call(store, 'quarantine', 'show', 'zzz')).code).toBe(2);

  expect(await call(store, 'verify')).toMatchObject({ code: 0, out: 'All sums are what the declarations say.\n' });
});

test.each([
  [['ingest'], /takes files or folders/],
  [['ingest', '/no/such/file.csv'], /was not found/],
  [['ingest', import.meta.filename, '--map', '/no/such/map.json'], /map .* cannot be read/],
  [['quarantine'], /quarantine takes list, retry, export/],
])('%j is refused', async (args, message) => {
  const { code, err } = await call(':memory:', ...args);
  expect(err).toMatch(message);
  expect(code).toBe(2);
});
