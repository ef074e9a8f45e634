import { expect, test } from 'vitest';
import { useFront } from './front.ts';

const { ask, front } = useFront();

test('/data says what was published, by series and caliber, and which seeds are loaded', async () => {
  const { text, table, footnotes } = await ask('/data');
  expect(text.split('\n')).toEqual(['Published: 49 figures from 12 releases.', 'Declarations: none in the store.']);
  expect(table?.rows).toHaveLength(6);
  expect(table?.rows[2]).toEqual([
    'exports',
    'full',
    '2020, 2022, Q1 2024, H1 2024, H1 2025',
    '6',
    '14 Jan 2021',
    '14 Jul 2025',
  ]);
  expect(footnotes).toHaveLength(6);
  expect(footnotes.join()).toContain('Seed national-figures.csv d08be1c9');
  expect((await ask('/data', 'zh')).text).toContain('库中没有');
});

test('an answer has a button that explains it', async () => {
  const { actions, id, footnotes } = await ask('/stats exports 2020');
  expect(actions.at(-1)).toEqual({ label: 'why', ask: `/data why ${id}` });
  expect(footnotes).toContain(`Answer ${id}`);
  expect((await ask(`/data why ${id?.toLowerCase()}`)).text).toContain('exports 2020');
});

test.each([
  ['/data why K7Q29FMW', 'unknown-answer'],
  ['/data why exports', 'unknown-answer'],
  ['/data why', 'word-missing'],
  ['/data whi K7Q29FMW', 'unknown-topic'],
])('%s is refused: %s', async (line, code) => {
  expect((await ask(line)).refusal?.code).toBe(code);
});

test('topics are completed', () => {
  expect(
    front()
      .complete('/data w', 'en')
      .map(({ text }) => text),
  ).toEqual(['/data why ', '/data waiting']);
  expect(
    front()
      .complete('/data ', 'zh')
      .map(({ text }) => text),
  ).toEqual(['/data 依据 ', '/data 状态', '/data 隔离', '/data 待补', '/data 发布 ']);
});
