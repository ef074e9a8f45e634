/** One chart, drawn as the worker draws it against chartjs-node-canvas with its own encoder, same configuration, same run. */
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { configurationOf } from '../src/chart/configuration.ts';
import { draw } from '../src/chart/draw-worker.ts';
import { contribution } from '../src/chart/kinds/contribution.ts';
import { levels } from '../src/chart/kinds/levels.ts';
import { vintages } from '../src/chart/kinds/vintages.ts';
import type { ChartSpecification } from '../src/chart/specification.ts';
import { ledgerCharts } from '../test/chart/ledger-fixtures.ts';

const ROUNDS = 80;
const WARM_UP = 40;

const footer = '初步数据 · 2021年1月14日发布 · 海关总署新闻发布会';
const CHARTS: readonly ChartSpecification[] = [
  levels({
    lang: 'zh',
    title: '跨境电商进出口总值，2020—2025年',
    unit: '万亿元',
    labels: ['2020', '2021', '2022', '2023', '2024', '2025'],
    series: [
      {
        name: '进出口',
        values: [1.69, 1.98, 2.06, 2.38, null, 2.75],
        texts: ['1.69', '1.98', '2.06', '2.38', null, '2.75'],
        growth: [31.1, 15, 7.1, 15.6, null, null],
        growthTexts: ['+31.1%', '+15.0%', '+7.1%', '+15.6%', null, null],
      },
    ],
    footer,
    alt: '跨境电商进出口总值，2020年至2025年',
  }),
  contribution({
    lang: 'zh',
    title: '2020年跨境电商进出口增长的拉动',
    parts: [
      { name: '出口', value: 24.8, text: '+24.8（24.7—25.0）', bounds: [24.7, 25] },
      { name: '进口', value: 6.3, text: '+6.3（6.2—6.4）', bounds: [6.2, 6.4] },
    ],
    total: { value: 31.1, text: '合计 +31.1%' },
    footer,
    alt: '出口拉动24.8个百分点，进口拉动6.3个百分点',
  }),
  vintages({
    lang: 'zh',
    title: '2022年跨境电商进口，按发布日期',
    unit: '亿元',
    releases: [
      { published: '2023-01-13', status: '初步数据', level: null, growth: { value: 4.9, text: '+4.9%' } },
      {
        published: '2023-06-17',
        status: '正式数据',
        level: { value: 5278, text: '5278' },
        growth: { value: -0.8, text: '−0.8%' },
      },
    ],
    footer,
    alt: '进口增速由4.9%修订为−0.8%',
  }),
];

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function timed(run: () => Buffer): { ms: number; bytes: number } {
  const start = performance.now();
  const bytes = run().length;
  return { ms: performance.now() - start, bytes };
}

const theirs = new ChartJSNodeCanvas({ width: 900, height: 480 });
const named: [string, ChartSpecification][] = [
  ...CHARTS.map((specification): [string, ChartSpecification] => [specification.kind, specification]),
  ...Object.entries(ledgerCharts('zh')),
];
const rows = named.map(([name, specification]) => {
  const ways = {
    ours: () => draw({ specification, look: {} }),
    theirs: () => theirs.renderToBufferSync(configurationOf(specification)),
  };
  const ms = { ours: [] as number[], theirs: [] as number[] };
  const bytes = { ours: 0, theirs: 0 };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1)
    // In turns, so that a busy moment of the machine meets both.
    for (const way of ['ours', 'theirs'] as const) {
      const measured = timed(ways[way]);
      bytes[way] = measured.bytes;
      if (round >= WARM_UP) ms[way].push(measured.ms);
    }
  const [mine, other] = [median(ms.ours), median(ms.theirs)];
  return [
    name,
    mine.toFixed(1),
    other.toFixed(1),
    (mine / other).toFixed(2),
    (bytes.ours / 1000).toFixed(1),
    (bytes.theirs / 1000).toFixed(1),
    (bytes.ours / bytes.theirs).toFixed(2),
  ];
});
const HEAD = ['chart', 'ours ms', 'theirs ms', 'ratio', 'ours kB', 'theirs kB', 'ratio'];
for (const row of [HEAD, ...rows])
  process.stdout.write(`${row.map((cell, at) => cell.padEnd(at === 0 ? 28 : 12)).join('')}\n`);
