import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderReply } from '../../../../src/adapters/discord/render/render-reply.ts';
import { plainReply, type Reply } from '../../../../src/answer/reply.ts';
import type { ChartSpecification } from '../../../../src/chart/specification.ts';
import { checkMessage } from '../../../servers/discord/check-message.ts';

const chart: ChartSpecification = {
  kind: 'levels',
  lang: 'en',
  title: 'CBEC exports, 2020',
  labels: ['2020'],
  axes: [{ id: 'level', unit: 'trillion yuan' }],
  lines: [{ name: 'exports', axis: 'level', mark: 'bar', values: [1.12], texts: ['1.12'] }],
  footer: 'preliminary, 2021-01-14',
  alt: 'Exports of 1.12 trillion yuan in 2020.',
};

const table = (rows: number, width = 20): NonNullable<Reply['table']> => ({
  columns: [
    { name: 'Office', align: 'left' },
    { name: 'Value', align: 'right' },
  ],
  rows: Array.from({ length: rows }, (_, at) => [`Office ${at + 1}`.padEnd(width, '.'), `${at + 1}.25 billion yuan`]),
});

const reply = (more: Partial<Reply>): Reply => ({ ...plainReply('en', 'Exports by office in 2020.'), ...more });

const asSent = ({ body, files }: ReturnType<typeof renderReply>) =>
  [
    body as unknown as Record<string, unknown>,
    files.map(({ name, data }, at) => ({ field: `files[${at}]`, name, type: '', bytes: data as Buffer })),
  ] as const;

test('a short answer is one text: the answer, its table, its notes', () => {
  const { body, files } = renderReply(
    reply({ table: table(2), footnotes: ['From the ledger.'], readAs: 'exports 2020 by office' }),
  );
  expect(body).toMatchObject({ embeds: [], attachments: [], allowed_mentions: { parse: [] } });
  expect(files).toEqual([]);
  expect(body.content).toBe(
    [
      'Exports by office in 2020.',
      '```',
      'Office                            Value',
      'Office 1............  1.25 billion yuan',
      'Office 2............  2.25 billion yuan',
      '```',
      '-# From the ledger.',
      '-# read as: exports 2020 by office',
    ].join('\n'),
  );
});

test('a table too long for the text stands below the picture', () => {
  const { body, files } = renderReply(reply({ table: table(60), chart }), { picture: new Uint8Array([1]) });
  expect(body.content).toBe('Exports by office in 2020.');
  expect(body.embeds[0]?.description).toContain('60.25 billion yuan');
  expect(body.attachments).toEqual([{ id: '0', filename: 'chart.png', description: chart.alt }]);
  expect(files.map(({ name }) => name)).toEqual(['chart.png']);
});

test('a table too long for any message is shortened by whole rows, says so, and comes whole as a file', () => {
  const { body, files } = renderReply(reply({ table: table(500) }));
  const shown = body.embeds[0]?.description ?? '';
  const [, more] = /… and (\d+) more\n```$/.exec(shown) ?? [];
  expect(shown.match(/billion yuan/g)?.length).toBe(500 - Number(more));
  expect(files.map(({ name }) => name)).toEqual(['tidewaiter-answer.csv']);
  expect(String(files[0]?.data).match(/billion yuan/g)).toHaveLength(500);
});

test('made-up figures are named so in the file', () => {
  const figures = [{ status: 'demo' }] as unknown as Reply['figures'];
  expect(renderReply(reply({ table: table(500), figures })).files[0]?.name).toBe('DEMO-tidewaiter-answer.csv');
});

test('a line too long for a button is kept, and the button carries its key', () => {
  const ask = `/stats compare ${'Hangzhou, '.repeat(12)}Ningbo exports 2020`;
  const { body, kept } = renderReply(
    reply({
      actions: [
        { label: 'compare', ask },
        { label: 'acknowledge', ask: '/alerts ack 17', note: true },
      ],
    }),
  );
  const ids = body.components.flatMap(({ components }) => components.map((one) => 'custom_id' in one && one.custom_id));
  expect(ids).toEqual([`ask#${kept[0]?.id}`, 'note:/alerts ack 17']);
  expect(kept).toEqual([{ id: expect.stringMatching(/^[\w-]{32}$/), line: ask }]);
});

test('questions beyond the number of buttons are shown to be copied', () => {
  const actions = Array.from({ length: 26 }, (_, at) => ({ label: `${at}`, ask: `/help ${at}` }));
  expect(renderReply(reply({ actions })).body.content).toContain('-# ask next: /help 25');
});

test('without files the text, the table and the reason remain', () => {
  const { body, files } = renderReply(reply({ table: table(500), chart }), { plain: true, fault: 'No files here.' });
  expect([files, body.embeds, body.attachments]).toEqual([[], [], []]);
  expect(body.content).toMatch(/No files here\.\n```.*… and \d+ more\n```$/s);
});

const texts = fc.array(
  fc.oneof(fc.string({ maxLength: 400 }), fc.constantFrom('进出口1.69万亿元。', '`', '**', '@everyone', '\n')),
  { maxLength: 40 },
);
const anyReply = fc.record({
  lang: fc.constantFrom('en' as const, 'zh' as const),
  text: texts.map((parts) => parts.join('') || 'x'),
  footnotes: texts,
  readAs: fc.option(fc.string({ maxLength: 300 })),
  table: fc.option(
    fc
      .array(
        fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constant('0.80 (0.795 to 0.804)')), {
          minLength: 3,
          maxLength: 3,
        }),
        { maxLength: 80 },
      )
      .map((rows) => ({
        columns: ['a', 'b', 'c'].map((name, at) => ({ name, align: at ? ('right' as const) : ('left' as const) })),
        rows,
      })),
  ),
  actions: fc.array(
    fc.record({ label: fc.string({ minLength: 1, maxLength: 120 }), ask: fc.string({ minLength: 1, maxLength: 150 }) }),
    { maxLength: 40 },
  ),
});

test('whatever the answer, the message keeps within every limit that Discord checks', () => {
  fc.assert(
    fc.property(anyReply, fc.boolean(), (parts, plain) => {
      const message = renderReply(reply({ ...parts, chart }), { picture: new Uint8Array([1]), plain });
      checkMessage(...asSent(message));
    }),
    { numRuns: 300 },
  );
});

test('no figure is ever cut: every figure shown is one of the answer', () => {
  const figure = fc.integer({ min: 1, max: 99_999_999 }).map((n) => `${n}.${n % 100} billion yuan`);
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 150 }),
      fc.constantFrom('\n', '; ', '. '),
      (figures, between) => {
        const rows = figures.map((one) => [one]);
        const { body } = renderReply(
          reply({ text: figures.join(between), table: { columns: [{ name: 'v', align: 'left' }], rows } }),
        );
        const shown =
          `${body.content}\n${body.embeds[0]?.description ?? ''}`.match(/[\d.]+ billion yuan|[\d.]+(?= ?\n)/g) ?? [];
        expect(shown.filter((one) => !figures.includes(one.trim()))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
