import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, type Settings, tidewaiter, tidewaiterProcess, tidewaiterUnread } from './tidewaiter.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidewaiter-'));
});
afterAll(() => rm(folder, { recursive: true }));

const settings = (): Settings => ({ TIDEWAITER_STORE: join(folder, 'store.db') });
const call = (...args: string[]): Promise<Ran> => tidewaiter(args, settings());
const run = (args: readonly string[], input?: string): Promise<Ran> => tidewaiterProcess(args, settings(), input);

test('who reads no further than the first lines gets no fault', async () => {
  expect(await tidewaiterUnread(['help'], settings())).toEqual({ code: 0, err: '' });
});

describe('ask', () => {
  test('an answer goes to standard output, with nothing on standard error', async () => {
    const { code, out, err } = await run(['ask', '/stats exports 2020']);
    expect(code).toBe(0);
    expect(out).toContain('1.12 trillion yuan, +40.1 % y/y (preliminary');
    expect(out).toContain('read as: exports 2020');
    expect(err).toBe('');
  });

  test('--json prints one object with the promised keys', async () => {
    const { out } = await call('ask', '/stats 进出口 2020年', '--json');
    const reply = JSON.parse(out);
    expect(Object.keys(reply)).toEqual([
      'readAs',
      'text',
      'figures',
      'table',
      'chart',
      'footnotes',
      'actions',
      'refusal',
    ]);
    expect(reply).toMatchObject({ readAs: '进出口 2020年', refusal: null });
  });

  test('a refusal exits with 2 and is data in JSON', async () => {
    const { code, out } = await run(['ask', '/stats exports 2020 vs 2017', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).refusal.code).toBe('calibers-differ');
  });

  test('--chart saves the picture', async () => {
    const file = join(folder, 'chart.png');
    await call('ask', '/stats exports 2020', '--chart', file);
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
  });

  test('--file saves the figures where it is told to, and says so in the notes', async () => {
    const file = join(folder, 'figures.csv');
    const { out } = await call('ask', '/stats exports 2020 as csv', '--file', file, '--json');
    expect(JSON.parse(out).footnotes).toEqual(
      expect.arrayContaining(['File: tidewaiter-exports-2020.csv', `Saved as ${file}`]),
    );
    expect(await readFile(file, 'utf8')).toContain('1120000000000.00');
  });

  test('--file without a file to save is said', async () => {
    const { code, err } = await call('ask', '/stats exports 2020', '--file', join(folder, 'none.csv'));
    expect([code, err]).toEqual([0, expect.stringContaining('as csv')]);
  });

  test('--lang and --now are heeded', async () => {
    const { out } = await call('ask', 'exports last year', '--lang', 'zh', '--now', '2021-02-01T00:00:00Z');
    expect(out).toContain('2020年跨境电商出口1.12万亿元');
  });
});

test('read prints one line of JSON for each line', async () => {
  const { code, out } = await run(['read'], 'exports 2020\n出口 2020年\nexports 5\n');
  const [english, chinese, refused] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(english.readAs).toBe('exports 2020');
  expect(chinese).toEqual(english);
  expect(refused.refusal).toMatchObject({ code: 'bare-number', facts: { number: '5', at: 8 } });
});

test('console answers line by line, saves the chart and shows its path', async () => {
  const { code, out } = await run(['console'], '/stats exports 2020\nexit\n');
  expect(code).toBe(0);
  const path = /^chart: (.*)$/m.exec(out)?.[1] ?? '';
  expect((await readFile(path)).subarray(1, 4).toString()).toBe('PNG');
});

test('console saves the file of an answer beside its charts', async () => {
  const { out } = await run(['console'], '/stats exports 2020 as xlsx\nexit\n');
  const path = /^Saved as (.*)$/m.exec(out)?.[1] ?? '';
  expect(path).toContain(join(folder, 'charts'));
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
});

describe('a wrong call exits with 2 and says what is wrong', () => {
  test.each([
    [['ask', 'exports 2020', '--lang', 'fr'], '--lang takes en or zh'],
    [['ask', 'exports 2020', '--now', 'soon'], '--now takes an ISO time'],
    [['ask', 'exports 2020', '--colour'], "'--colour'"],
    [['start', '--port', 'x'], '--port takes a number'],
    [['fly'], 'Usage:'],
  ])('%j', async (args, said) => {
    const { code, err } = await call(...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

test('a store that cannot be opened is said in one line, with exit code 1', async () => {
  const { code, err } = await tidewaiterProcess(['ask', 'exports 2020'], { TIDEWAITER_STORE: folder });
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(folder);
});
