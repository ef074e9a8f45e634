import { describe, expect, test } from 'vitest';
import { appendFigures } from '../../../src/store/sql/figures.ts';
import { asking } from '../asking.ts';

describe('an explanation of published figures', () => {
  test.each([
    [
      'exports 2020',
      'Quoted as it was printed',
      [
        ['2020', 'exports', '1.12 trillion yuan', '1.115 to 1.125'],
        ['2020', 'exports growth', '+40.1 %', '40.05 to 40.15'],
      ],
    ],
    [
      'exports 2019',
      'Implied level = level of the year after',
      [
        ['2020', 'exports', '1.12 trillion yuan', '1.115 to 1.125'],
        ['2020', 'exports growth', '+40.1 %', '40.05 to 40.15'],
      ],
    ],
    [
      'trade 2020 in usd',
      'Quoted',
      [
        ['2020', 'trade in US dollars', 'US$261.4 billion', '261.35 to 261.45'],
        ['2020', 'trade growth', '+31.1 %', '31.05 to 31.15'],
      ],
    ],
  ])('%s', async (question, formula, inputs) => {
    const { ask } = await asking();
    const { id } = await ask(`/stats ${question}`);
    const { text, table, refusal } = await ask(`/data why ${id}`);
    expect(refusal).toBeNull();
    expect(text).toContain(`Answer ${id}: ${question}`);
    expect(text).toContain(formula);
    expect(text).toContain('asked again, it gives the same figures to the last unit');
    expect(table?.rows.map((row) => row.slice(0, 4))).toEqual(inputs);
  });

  test.each([
    ['contribution exports,imports 2020', /Contribution = \(part - .*\nThe bounds hold/],
    ['share exports 2020', /Share = part \/ trade\.\nThe bounds hold/],
    ['balance 2020', /Balance = exports - imports\.\nThe bounds hold/],
  ])('%s rests on every printed figure of the release', async (question, formula) => {
    const { ask } = await asking();
    const { id } = await ask(`/stats ${question}`);
    const { text, table } = await ask(`/data why ${id}`);
    expect(text).toMatch(formula);
    expect(table?.rows).toHaveLength(6);
  });

  test('in Chinese, whatever language the answer was in', async () => {
    const { ask } = await asking();
    const { id } = await ask('/stats exports 2019');
    const { text, footnotes } = await ask(`/data 依据 ${id}`, 'zh');
    expect(text).toContain(`回答${id}：出口 2019年`);
    expect(text).toContain('推算值 = 次年金额');
    expect(text).not.toMatch(/[A-Za-z]{6}/);
    expect(footnotes.join()).toContain('口径');
  });
});

test('one question has one id in every language, wording and form; another vintage has another', async () => {
  const { ask } = await asking();
  const ids = async (...questions: string[]) =>
    new Set(await Promise.all(questions.map(async (one) => (await ask(one)).id)));
  expect((await ids('exports 2020', '/stats 出口 2020年', '2020 exprots', 'exports 2020 as csv')).size).toBe(1);
  expect((await ids('imports 2022', 'imports 2022 first', 'imports 2021')).size).toBe(3);
});

test('asked again on the same state, every answer gives the same figures and the same id', async () => {
  const { ask } = await asking();
  for (const question of [
    'exports 2020',
    'exports 2019',
    'contribution 2020',
    'trend trade',
    'revisions imports 2022',
  ]) {
    const [first, again] = [await ask(question), await ask(question)];
    expect(again.id).toBe(first.id);
    expect(again.figures).toEqual(first.figures);
  }
});

test('a new vintage is said, with the figure then and now', async () => {
  const { ask, store, db } = await asking();
  const { id } = await ask('exports 2020');
  const [level] = (await store.figures({ series: 'exports', period: '2020' })).filter(({ kind }) => kind === 'level');
  if (!level) throw new Error('no level of 2020');
  await appendFigures(db, [{ ...level, status: 'final', published: '2026-11-20', value: 113_000_000_000_000 }]);
  const { text, actions } = await ask(`/data why ${id}`);
  expect(text).toContain('The state has moved since');
  expect(text).toContain(
    'exports 2020: then 1,120,000,000,000.00 yuan (preliminary), now 1,130,000,000,000.00 yuan (final)',
  );
  expect(text).toContain('Quoted as it was printed');
  const { id: fresh } = await ask('exports 2020');
  expect(fresh).not.toBe(id);
  expect(actions.map((action) => action.ask)).toEqual(['/stats exports 2020', `/data why ${fresh}`]);
});

test.each(['exports 2016', '2020', '/policy 9710', '/help'])('%s has no figures and no id', async (line) => {
  const { ask } = await asking();
  expect((await ask(line)).id).toBeNull();
});
