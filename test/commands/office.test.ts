import { expect, test } from 'vitest';
import { someDeclarations } from '../answer/ledger/some-declarations.ts';
import { useFront } from './front.ts';

const { ask } = useFront(someDeclarations(4000));

test.each([
  [
    '/office Beijing',
    'Beijing Customs (0100): pilot office of batch 1, takes 9710 and 9810 since 1 Jul 2020',
    'Beijing',
  ],
  ['/office 上海海关', '上海海关（2200）：第2批试点海关，自2020年9月1日起受理9710、9810', '上海海关'],
  ['/office Shenyang', 'Shenyang Customs (0800): takes 9710 and 9810 since 1 Jul 2021', 'Shenyang'],
])('%s', async (line, headline, readAs) => {
  const reply = await ask(line);
  expect(reply.text.split('\n')[0]).toBe(headline);
  expect(reply.readAs).toBe(readAs);
});

test('a profile has volumes, modes, returns and freshness, with a chart and its figures', async () => {
  const { text, table, chart, figures, id } = await ask('/office Beijing');
  expect(table?.rows.map(([name]) => name)).toEqual(['exports', 'imports', 'return rate']);
  expect(text).toMatch(/Modes in 2021: .*9610 \d/);
  expect(text).toMatch(/Last report: \d+ Apr 2021/);
  expect(chart).toMatchObject({ kind: 'lines' });
  expect(figures.every(({ status }) => status === 'ledger')).toBe(true);
  const why = await ask(`/data why ${id}`);
  expect(why.text).toContain('/office Beijing');
  expect(why.text).toContain('asked again, it gives the same figures');
  expect(why.actions.map(({ ask: line }) => line)).toEqual(['/office Beijing']);
});

test('an office without reports says so', async () => {
  expect((await ask('/office Lhasa')).text).toContain('No report in the last two months');
});

test.each([
  ['/office', 'office-missing'],
  ['/office exports', 'office-missing'],
  ['/office naning', 'ambiguous-word'],
])('%s is refused', async (line, code) => {
  expect((await ask(line)).refusal?.code).toBe(code);
});
