import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishFile } from '../../../src/adapters/console/publish-file.ts';
import { operator } from '../../../src/domain/asker.ts';
import { OPERATOR } from '../../../src/domain/officer.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';

const HEAD = 'series,kind,period,status,published,value,unit,source';
const GOOD = 'exports,level,2024,preliminary,2025-01-13,2.15,trillion yuan,GAC';
const STANDS = 'imports,level,2022,official,2023-06-17,5277,hundred million yuan,GAC';

async function publishing(lines: readonly string[]) {
  const folder = temporaryFolder();
  const path = join(folder, 'release.csv');
  writeFileSync(path, [HEAD, ...lines, ''].join('\n'));
  const now = new Date('2026-11-24T00:30:00Z');
  const address = join(folder, 'store.db');
  const store = await openStore(address, now);
  // As another process that runs meanwhile has it.
  const other = await openStore(address, now);
  const run = async (call: { confirmed?: boolean; json?: boolean; lang?: 'en' | 'zh' } = {}) => {
    const said: string[] = [];
    const outlet = { out: (text: string) => void said.push(text), warn: (text: string) => void said.push(text) };
    const who = { asker: operator('console'), officer: OPERATOR, now };
    const options = { path, confirmed: false, json: false, lang: 'en' as const, ...call };
    const code = await publishFile(options, { store, who, ...outlet });
    return { code, said: said.join('\n') };
  };
  const close = () => Promise.all([store.close(), other.close()]);
  return { run, store, other, close };
}

test('a file is shown, published when confirmed, and nothing the second time; another process sees it at once', async () => {
  const { run, other, close } = await publishing([GOOD]);
  const exports2024 = () => other.figures({ series: 'exports', period: '2024' });
  expect(await run()).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Preview, nothing.*--yes publishes it\.$/s),
  });
  expect(await exports2024()).toEqual([]);
  expect(await run({ confirmed: true })).toMatchObject({ code: 0, said: expect.stringMatching(/^Published: 2024/) });
  expect(await exports2024()).toMatchObject([{ value: 215e12, source: { en: 'GAC', zh: 'GAC' } }]);
  expect(await run({ confirmed: true, lang: 'zh' })).toEqual({ code: 0, said: '文件中的数字均已发布，没有变化。' });
  expect((await other.audit.last(9)).map(({ entry }) => JSON.parse(entry))).toMatchObject([
    {
      outcome: 'published',
      officer: 'operator',
      readAs: 'publish 2024 preliminary full 2025-01-13 exports 2.15 trillion yuan source GAC',
    },
  ]);
  await close();
});

test('one wrong line, or one that stands otherwise, and nothing of the file is published', async () => {
  const { run, store, close } = await publishing([GOOD, GOOD.replace('exports', 'exprots'), STANDS]);
  const before = await store.figures();
  const { code, said } = await run({ confirmed: true });
  expect(code).toBe(2);
  expect(said.split('\n')).toEqual([
    expect.stringMatching(/^release\.csv, line 3, series: exprots is no series\. Fix: /),
    expect.stringMatching(
      /^release\.csv, line 4, value: imports of 2022 stands .* with 527\.8 billion yuan, not 527\.7 billion/,
    ),
    'Nothing was published.',
  ]);
  expect(JSON.parse((await run({ json: true, lang: 'zh' })).said)).toMatchObject({
    published: false,
    faults: [
      { line: 3, field: 'series', code: 'not-one-of' },
      { line: 4, field: 'value', code: 'stands-otherwise' },
    ],
  });
  expect(await store.figures()).toEqual(before);
  expect(await store.audit.last(1)).toEqual([]);
  await close();
});
