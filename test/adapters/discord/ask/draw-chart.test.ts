import { expect, test, vi } from 'vitest';
import { drawChart } from '../../../../src/adapters/discord/ask/draw-chart.ts';
import { plainReply, type Reply } from '../../../../src/answer/reply.ts';
import { TooManyCharts } from '../../../../src/chart/too-many-charts.ts';

const chart: Reply['chart'] = {
  kind: 'levels',
  lang: 'zh',
  title: '出口',
  labels: [],
  axes: [],
  lines: [],
  footer: '',
  alt: '',
};
const reply: Reply = { ...plainReply('zh', '1.12万亿元'), chart };
const drawing = (error: Error) => {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const draw = async (): Promise<never> => {
    throw error;
  };
  return { log, drawn: drawChart(reply, { draw, log }) };
};

test('a chart that is one too many is no fault, and who asked learns how to get it', async () => {
  const { log, drawn } = drawing(new TooManyCharts());
  expect(await drawn).toEqual({ picture: null, fault: expect.stringContaining('请一分钟后再问') });
  expect(log.error).not.toHaveBeenCalled();
});

test('one that cannot be drawn is logged', async () => {
  const { log, drawn } = drawing(new Error('broken'));
  expect(await drawn).toEqual({ picture: null, fault: expect.stringContaining('图表未能绘制') });
  expect(log.error).toHaveBeenCalledOnce();
});
