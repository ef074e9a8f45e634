import { expect, test } from 'vitest';
import { ask as askQuestion } from '../../../src/answer/ask.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { createLanguage } from '../../../src/language/language.ts';
import { asking, goods } from '../asking.ts';
import { someDeclarations } from '../ledger/some-declarations.ts';

const RECORDS = [
  goods('z', 1, { day: '2019-01-01' }),
  goods('a0', 100.25, { day: '2019-11-11' }),
  goods('a1', 150.5, { parcels: 3 }),
  goods('r1', 20, { kind: 'return', original: 'a1', day: '2020-11-20' }),
  goods('b1', 900, { office: '2900' }),
];

test('the filter, the days, the cells and every sum to the last unit', async () => {
  const { ask } = await asking(RECORDS);
  const { id } = await ask('exports 2020-11 Beijing by mode');
  const { text, table, footnotes } = await ask(`/data why ${id}`);
  expect(text.split('\n')).toEqual([
    `Answer ${id}: exports 2020-11 Beijing by mode`,
    'Counted: exports; office Beijing (0100), by mode in 1 cells, from 1 declarations.',
    'Days: 1 Nov 2020 to 20 Nov 2020 (still running), against 1 Nov 2019 to 20 Nov 2019.',
    'Formula: declared value of goods, summed; growth = period / base - 1, to hundredths of a percent, halves away from zero.',
    'The state has not moved: asked again, it gives the same figures to the last unit.',
    'Asked on 24 Nov 2026.',
  ]);
  expect(table?.rows).toEqual([
    ['declared value', '150.50 yuan', '100.25 yuan'],
    ['parcels', '3', '1'],
    ['declarations', '1', '1'],
  ]);
  expect(footnotes.join()).toContain('(state 1)');
});

test('a newer state is said; what was recorded stands beside what is there now', async () => {
  const { ask, store } = await asking(RECORDS);
  const { id, figures } = await ask('exports 2020-11 by office');
  await store.ledger.apply('second', [goods('b1', 901.01, { office: '2900', version: 2 })]);
  const { text, table, actions } = await ask(`/data why ${id}`);
  expect(text).toContain('then: ledger 1; now: ledger 2');
  expect(text).toContain('value Nov 2020, Hangzhou: then 900.00 yuan (ledger), now 901.01 yuan (ledger)');
  expect(text).not.toContain('Beijing: then');
  expect(table?.rows[0]?.[1]).toBe('1,050.50 yuan');
  expect(actions).toHaveLength(2);
  const [again] = actions;
  expect((await ask(again?.ask ?? '')).figures).not.toEqual(figures);
});

test('a batch that touches something else moves the state and not the figures', async () => {
  const { ask, store } = await asking(RECORDS);
  const { id } = await ask('exports 2020-11-11 Beijing');
  await store.ledger.apply('second', [goods('c', 5, { office: '5300' })]);
  expect((await ask(`/data why ${id}`, 'zh')).text).toContain(
    '数据状态有变（当时：ledger 1；现在：ledger 2），结果相同',
  );
});

test('what is made up is explained under DEMO', async () => {
  const { ask } = await asking(RECORDS, true);
  const { id } = await ask('exports 2020-11 Beijing');
  const { text, footnotes } = await ask(`/data why ${id}`);
  expect(text).toMatch(/^DEMO · /);
  expect(footnotes[0]).toMatch(/^DEMO/);
});

test('asked again on the same state, every kind of answer gives the same figures to the last unit', async () => {
  const { ask } = await asking(someDeclarations(2_000));
  for (const question of [
    'exports 2020 by office',
    'imports 2020 by month',
    'returns rate 2020 by office',
    'exports 2020-03 by mode top 2',
    'returns cohort rate 2020',
    'exports 2021 by office and month',
    'share exports 2020 Beijing',
    'balance 2020-06 by partner',
    'exports 2021-01..2021-03 aligned',
    'parcels 2020Q4',
  ]) {
    const first = await ask(question);
    const explained = await ask(`/data why ${first.id}`);
    expect(explained.text, question).toContain('it gives the same figures to the last unit');
    const again = await ask(explained.actions[0]?.ask ?? '');
    expect(again.id, question).toBe(first.id);
    expect(again.figures, question).toEqual(first.figures);
  }
});

test('the figures of one answer are of one state, though batches come in while it is made', async () => {
  const { store } = await asking([goods('z', 1, { day: '2019-01-01' }), goods('n0', 1)]);
  const reference = await store.reference();
  let batches = 0;
  const ledger: typeof store.ledger = {
    ...store.ledger,
    // Each of the first answers is overtaken by a batch between two of its sums.
    sums: async (filter, by) => {
      const rows = await store.ledger.sums(filter, by);
      batches += 1;
      if (batches <= 2) await store.ledger.apply(`more ${batches}`, [goods(`n${batches}`, 1)]);
      return rows;
    },
  };
  const parts = { store: { ...store, ledger }, reference, language: createLanguage(reference) };
  const reply = await askQuestion({ text: 'exports 2020-11 by office', lang: 'en', today: '2026-11-24' }, parts);
  if (isRefusal(reply)) throw new Error('refused');
  expect(reply.basis).toMatchObject({ state: (await store.ledger.extent())?.state });
  expect(reply.figures.at(-1)?.value).toBe(300);
});
