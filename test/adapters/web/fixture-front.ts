import { plainReply, type Reply } from '../../../src/answer/reply.ts';
import type { ReplyFile } from '../../../src/answer/reply-file.ts';
import type { ChartSpecification } from '../../../src/chart/specification.ts';
import type { Front } from '../../../src/command/front.ts';
import { type Lang, langOf } from '../../../src/domain/lang.ts';
import { refuse } from '../../../src/domain/refusal.ts';

const chart = (lang: Lang): ChartSpecification => ({
  kind: 'levels',
  lang,
  title: lang === 'zh' ? '2020年跨境电商出口' : 'CBEC exports, 2020',
  labels: ['2020'],
  axes: [{ id: 'level', unit: lang === 'zh' ? '万亿元' : 'trillion yuan' }],
  lines: [{ name: 'exports', axis: 'level', mark: 'bar', values: [1.12], texts: ['1.12'] }],
  footer: 'preliminary, 2021-01-14',
  alt: lang === 'zh' ? '柱状图：2020年出口1.12万亿元。' : 'Bar chart: exports of 1.12 trillion yuan in 2020.',
});

const base = (lang: Lang): Reply => plainReply(lang, '');

const EXPORTS: Readonly<Record<Lang, Reply>> = {
  en: {
    ...base('en'),
    readAs: 'exports 2020',
    text: 'Cross-border e-commerce exports in 2020 were 1.12 trillion yuan, +40.1 % on the year before.\nThey are 66.3 % of trade (65.9 to 66.6).',
    table: {
      columns: [
        { name: 'Figure', align: 'left' },
        { name: '2020', align: 'right' },
      ],
      rows: [
        ['Exports', '1.12 trillion yuan'],
        ['Growth', '+40.1 %'],
      ],
    },
    chart: chart('en'),
    footnotes: ['Preliminary, released 14 January 2021.', 'Source: General Administration of Customs.'],
    actions: [
      { label: 'Imports', ask: '/stats imports 2020' },
      { label: 'By office', ask: '/stats exports 2020 by office' },
    ],
  },
  zh: {
    ...base('zh'),
    readAs: '出口 2020年',
    text: '2020年跨境电商出口1.12万亿元，同比增长40.1%。',
    table: {
      columns: [
        { name: '指标', align: 'left' },
        { name: '2020年', align: 'right' },
      ],
      rows: [['出口', '1.12万亿元']],
    },
    chart: chart('zh'),
    footnotes: ['初步数据，2021年1月14日发布。', '来源：海关总署。'],
    actions: [{ label: '进口', ask: '/stats imports 2020' }],
  },
};

const FILE: ReplyFile = {
  name: 'tidewaiter-exports-2020.csv',
  mediaType: 'text/csv; charset=utf-8',
  content: new TextEncoder().encode('period,value\r\n'),
};

const OFFICES = Array.from({ length: 42 }, (_, at) => [
  `Customs district number ${at + 1}`,
  ...Array.from({ length: 8 }, (_, month) => `${(at + 1) * (month + 3)}.${month} billion`),
]);

const byOffice = (lang: Lang): Reply => ({
  ...base(lang),
  readAs: 'exports 2020 by office',
  text: 'Exports in 2020 by office.',
  table: {
    columns: ['Office', '1', '2', '3', '4', '5', '6', '7', '8'].map((name, at) => ({
      name,
      align: at ? 'right' : 'left',
    })),
    rows: OFFICES,
  },
});

const unknownWord = (lang: Lang, text: string): Reply => ({
  ...base(lang),
  text:
    lang === 'zh'
      ? `不认识“${text}”。\n可以这样问：/stats 出口 2020年`
      : `I do not know the word “${text}”.\nNearest words: exports, imports. One that works: /stats exports 2020`,
  actions: [
    { label: 'Exports 2020', ask: '/stats exports 2020' },
    { label: 'Imports 2020', ask: '/stats imports 2020' },
  ],
  refusal: refuse('unknown-word', { word: text, at: 0, nearest: ['exports', 'imports'], example: 'exports 2020' }),
});

const WORDS: readonly (readonly [string, string])[] = [
  ['exports', 'measure'],
  ['exports by office', 'measure and group'],
  ['explain', 'verb'],
  ['imports', 'measure'],
];

/** A front with fixed answers: what the console shows of a reply is tested, not what a reply says. */
export const fixtureFront: Front = {
  async ask({ text, lang = langOf(text) }) {
    if (text.includes('crash')) throw new Error('a bug with /secret/path in it');
    if (text.includes('broken')) return { ...plainReply(lang, 'Sorry, that went wrong: 1a2b3c4d.'), bug: '1a2b3c4d' };
    if (text.includes('by office')) return byOffice(lang);
    if (text.endsWith('as csv')) return { ...EXPORTS[lang], file: FILE };
    if (/exports|出口/.test(text)) return EXPORTS[lang];
    if (/imports|进口/.test(text))
      return { ...base(lang), readAs: 'imports 2020', text: '0.57 trillion yuan, +16.5 %' };
    return unknownWord(lang, text);
  },
  complete: (text) => {
    const [, before = '', word = ''] = /^(.*?)(\S*)$/.exec(text) ?? [];
    return WORDS.filter(([label]) => label.startsWith(word)).map(([label, hint]) => ({
      text: `${before}${label}`,
      label,
      hint,
    }));
  },
};
