import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { message, type Showing } from '../../../../src/adapters/slack/render/message.ts';
import { plainReply, type Reply } from '../../../../src/answer/reply.ts';
import { blockFaults } from '../../../servers/slack/check-blocks.ts';

const SHOWING: Showing = { picture: false, file: false, notes: [], key: 'k' };
const base = plainReply('en', 'CBEC exports 2020: 1.12 trillion yuan, +40.1 % y/y');

const CHART: NonNullable<Reply['chart']> = {
  kind: 'levels',
  lang: 'en',
  title: 'Exports',
  labels: [],
  axes: [],
  lines: [],
  footer: '',
  alt: '',
};

const table = (rows: number, columns = 3): Reply['table'] => ({
  columns: Array.from({ length: columns }, (_, at) => ({ name: `column ${at}`, align: at ? 'right' : 'left' })),
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, at) => `${row}.${at} billion`)),
});

const texts = (blocks: readonly object[]): string => JSON.stringify(blocks);

describe('a message', () => {
  test('has its first line bold, the small print below the table, the buttons last', () => {
    const reply: Reply = {
      ...base,
      text: 'Exports & imports\nSecond line',
      table: table(2),
      readAs: 'exports 2020',
      footnotes: ['Preliminary.'],
      actions: [{ label: 'Imports', ask: '/stats imports 2020' }],
    };
    expect(message(reply, { ...SHOWING, notes: ['A note.'] }).blocks).toMatchObject([
      { type: 'section', block_id: 'k', text: { text: '*Exports &amp; imports*\nSecond line', verbatim: true } },
      { type: 'table', column_settings: [{ align: 'left' }, { align: 'right' }, { align: 'right' }] },
      { type: 'context', elements: [{ text: 'A note.' }, { text: 'Preliminary.' }, { text: 'read as: exports 2020' }] },
      { type: 'actions', elements: [{ action_id: 'ask:0', value: '/stats imports 2020' }] },
    ]);
  });

  test.each([
    [25, ''],
    [26, '… and 1 more row'],
    [60, '… and 35 more rows'],
  ])('a table of %i rows: %j', (rows, more) => {
    const { blocks } = message({ ...base, table: table(rows) }, SHOWING);
    expect(JSON.stringify(blocks).includes('more row')).toBe(more !== '');
    expect(texts(blocks)).toContain(more);
  });

  test('has its table as text where files are shared with it', () => {
    const { blocks } = message({ ...base, table: table(3) }, { ...SHOWING, shared: true });
    expect(blocks.map(({ type }) => type)).toEqual(['section', 'section']);
    expect(texts(blocks)).toContain('2.2 billion');
  });

  test('says in Chinese that the rest is in the file', () => {
    const reply = { ...plainReply('zh', '各关区'), table: table(42) };
    expect(texts(message(reply, { ...SHOWING, file: true }).blocks)).toContain('… 另有17行，全部在文件中');
  });

  test('a table too wide or too long in letters is shown in whole rows and columns', () => {
    const { blocks } = message({ ...base, table: table(30, 26) }, SHOWING);
    expect(texts(blocks)).toContain('… and 6 more columns');
    const long = message(
      {
        ...base,
        table: {
          columns: table(1)?.columns ?? [],
          rows: [
            ['a'.repeat(1990), 'b', 'c'],
            ['d'.repeat(1990), 'e', 'f'],
            ['g'.repeat(1990), '', ''],
            ['h'.repeat(1990), '', ''],
            ['i'.repeat(1990), '', ''],
          ],
        },
      },
      SHOWING,
    );
    expect(texts(long.blocks)).toContain('… and 1 more row');
  });

  test('with its picture shows the picture in words, and the table as text', () => {
    const chart: Reply['chart'] = {
      kind: 'levels',
      lang: 'en',
      title: 'Exports',
      labels: ['2020'],
      axes: [],
      lines: [],
      footer: '',
      alt: 'Exports rose.',
    };
    const made = texts(message({ ...base, table: table(2), chart }, { ...SHOWING, picture: true }).blocks);
    expect(made).toContain('The chart in words: Exports rose.');
    expect(made).not.toContain('"table"');
    expect(made).toContain('1.2 billion');
  });

  test.each([
    ['<!channel> <@U1> <https://x|y>', '&lt;!channel&gt; &lt;@U1&gt; &lt;https://x|y&gt;'],
    ['a & b', 'a &amp; b'],
  ])('%j mentions nobody', (typed, shown) => {
    const made = message({ ...base, text: typed }, SHOWING);
    expect(made.text).toBe(shown);
    expect(made.plain).toBe(shown);
    expect(texts(made.blocks)).toContain(shown);
  });

  test('a button too long for Slack is left out, a label is shortened between words', () => {
    const actions = [
      { label: 'too long', ask: `/stats ${'x'.repeat(2000)}` },
      { label: `exports of ${'Beijing and '.repeat(10)}Shanghai`, ask: '/stats exports' },
    ];
    const { blocks } = message({ ...base, actions }, SHOWING);
    expect(blocks.at(-1)).toMatchObject({ elements: [{ value: '/stats exports' }] });
    expect(texts(blocks)).toContain('Beijing and …');
  });

  test('at most five buttons are shown', () => {
    const actions = Array.from({ length: 9 }, (_, at) => ({ label: `${at}`, ask: `/stats ${at}` }));
    expect(message({ ...base, actions }, SHOWING).blocks.at(-1)).toMatchObject({ elements: { length: 5 } });
  });

  test('more text than fits says how many lines are missing', () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `line ${at}: 1.12 trillion yuan`);
    const { blocks } = message({ ...base, text: lines.join('\n') }, SHOWING);
    const shown = lines.filter((line) => texts(blocks).includes(`${line}`)).length;
    expect(texts(blocks)).toMatch(new RegExp(`and ${2000 - shown} more lines`));
  });
});

test('any reply at all gives blocks that Slack takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ maxLength: 9000 }),
    fc.constantFrom('', '*', '<!here>', '&'.repeat(5000), '出口1.69万亿元。'.repeat(2000), 'x'.repeat(20_000)),
  );
  const reply = fc.record({
    text: text.filter((one) => one.trim() !== ''),
    lang: fc.constantFrom('en' as const, 'zh' as const),
    chart: fc.option(text.map((alt): Reply['chart'] => ({ ...CHART, alt }))),
    readAs: fc.option(text),
    footnotes: fc.array(text, { maxLength: 20 }),
    actions: fc.array(fc.record({ label: text, ask: text }), { maxLength: 12 }),
    table: fc.option(
      fc.integer({ min: 1, max: 30 }).chain((width) =>
        fc.record({
          columns: fc.array(fc.record({ name: text, align: fc.constantFrom('left' as const, 'right' as const) }), {
            minLength: width,
            maxLength: width,
          }),
          rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 40 }),
        }),
      ),
    ),
  });
  fc.assert(
    fc.property(reply, fc.array(text, { maxLength: 3 }), (parts, notes) => {
      const picture = notes.length === 1;
      const made = message(
        { ...base, ...parts },
        { ...SHOWING, picture, inBlock: picture ? 'F0123456789' : null, notes, key: 'tidewaiter-1' },
      );
      expect(blockFaults(made.blocks)).toEqual([]);
      expect(made.text.length).toBeLessThanOrEqual(4000);
      expect(made.plain.length).toBeLessThanOrEqual(4000);
    }),
    { numRuns: 60 },
  );
});
