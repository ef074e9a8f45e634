import { execFileSync } from 'node:child_process';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { expect, test } from 'vitest';
import { configurationOf } from '../../src/chart/configuration.ts';
import { draw } from '../../src/chart/draw-worker.ts';
import type { Theme } from '../../src/chart/specification.ts';
import { decodePng } from './decode-png.ts';
import { CHARTS } from './fixtures.ts';

const renderer = new ChartJSNodeCanvas({ width: 900, height: 480 });
const cases = Object.entries(CHARTS).flatMap(([name, specification]) =>
  (['light', 'dark'] as const).map((theme): [string, Theme, typeof specification] => [name, theme, specification]),
);

test.each(cases)('%s, %s: no channel of any pixel is off by more than 4 of 255', (_, theme, specification) => {
  const look = { theme };
  // biome-ignore lint/complexity/useLiteralKeys: only the bracket reaches a private method.
  const raw: Uint8Array = renderer['renderChart'](configurationOf(specification, look)).canvas.data();
  const { rgb } = decodePng(draw({ specification, look }));
  let largest = 0;
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1)
      largest = Math.max(largest, Math.abs((rgb[3 * pixel + channel] ?? 0) - (raw[4 * pixel + channel] ?? 999)));
  expect(largest).toBeLessThanOrEqual(4);
});

test('the fonts of the system change nothing', () => {
  const script = `
    const { draw } = await import(${JSON.stringify(new URL('../../src/chart/draw-worker.ts', import.meta.url))});
    const { CHARTS } = await import(${JSON.stringify(new URL('./fixtures.ts', import.meta.url))});
    const drawn = Object.values(CHARTS).map((specification) => draw({ specification, look: {} }));
    process.stdout.write(Buffer.concat(drawn));`;
  const drawnWith = (env: Record<string, string>): Buffer =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, maxBuffer: 1e7 });
  const without = drawnWith({ DISABLE_SYSTEM_FONTS_LOAD: '1' });
  expect(without.length).toBeGreaterThan(10_000);
  expect(drawnWith({}).equals(without)).toBe(true);
});
