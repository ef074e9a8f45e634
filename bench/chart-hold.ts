/** How long the main loop is held while 100 charts are drawn through the pool, and memory at chart 1,000 and 3,000. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createDrawer } from '../src/chart/create-drawer.ts';
import { levels } from '../src/chart/kinds/levels.ts';

const specification = (turn: number) =>
  levels({
    lang: 'zh',
    title: `跨境电商进出口总值，第${turn}次`,
    unit: '万亿元',
    labels: ['2020', '2021', '2022', '2023'],
    series: [
      {
        name: '进出口',
        values: [1.69, 1.98, 2.06, 2.38],
        texts: ['1.69', '1.98', '2.06', '2.38'],
        growth: [31.1, 15, 7.1, 15.6],
        growthTexts: ['+31.1%', '+15.0%', '+7.1%', '+15.6%'],
      },
    ],
    footer: '初步数据 · 2021年1月14日发布 · 海关总署新闻发布会',
    alt: '跨境电商进出口总值',
  });

const say = (name: string, value: string): boolean => process.stdout.write(`${name.padEnd(44)}${value}\n`);
const residentOf = (pid: string): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
const workers = (): string[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((pid) => pid !== '');
/** Resident memory of this process and of the worker it has started (Linux). */
const memory = (): string =>
  `${Math.round(residentOf('self') / 1024)} MB, worker ${Math.round(workers().reduce((sum, pid) => sum + residentOf(pid), 0) / 1024)} MB`;

const drawer = createDrawer();
say('memory before the first chart', memory());
const begun = performance.now();
await drawer.draw(specification(0));
say('first chart, worker started', `${(performance.now() - begun).toFixed(0)} ms`);

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
await Promise.all(Array.from({ length: 100 }, (_, turn) => drawer.draw(specification(turn))));
delay.disable();
say('100 charts at once', `${((100_000 / (performance.now() - start)) | 0).toString()} charts/s`);
say('main loop held at most', `${(delay.max / 1e6).toFixed(1)} ms`);

for (let drawn = 101; drawn < 3000; ) {
  const batch = Math.min(20, 3000 - drawn, drawn < 1000 ? 1000 - drawn : 20);
  await Promise.all(Array.from({ length: batch }, (_, turn) => drawer.draw(specification(drawn + turn))));
  drawn += batch;
  if ([1000, 2000, 3000].includes(drawn)) say(`memory at chart ${drawn}`, memory());
}
await drawer.close();
