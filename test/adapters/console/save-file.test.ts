import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { saveFile } from '../../../src/adapters/console/save-file.ts';

test('another file is never overwritten, the same one is not saved twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tidewaiter-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'exports.csv');
  const save = (text: string): Promise<string> => saveFile(new TextEncoder().encode(text), path);
  expect(await save('one')).toBe(path);
  expect(await save('two')).toBe(join(folder, 'exports-2.csv'));
  expect(await save('three')).toBe(join(folder, 'exports-3.csv'));
  expect(await save('two')).toBe(join(folder, 'exports-2.csv'));
  expect((await readdir(folder)).sort()).toEqual(['exports-2.csv', 'exports-3.csv', 'exports.csv']);
  expect(await readFile(path, 'utf8')).toBe('one');
});

test('a folder that is not there is said', async () => {
  await expect(saveFile(new Uint8Array(), join(tmpdir(), 'no-such-folder', 'x.csv'))).rejects.toThrow('ENOENT');
});
