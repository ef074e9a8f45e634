import { afterAll, expect, test } from 'vitest';
import { createDrawer } from '../../src/chart/create-drawer.ts';
import { contribution } from '../../src/chart/kinds/contribution.ts';
import type { ChartSpecification } from '../../src/chart/specification.ts';
import { decodePng } from './decode-png.ts';
import { CHARTS } from './fixtures.ts';

const drawer = createDrawer();
const other = createDrawer();
afterAll(async () => {
  await Promise.all([drawer.close(), other.close()]);
});

const chart = CHARTS['levels en'] as ChartSpecification;

test.each(Object.entries(CHARTS))('%s is drawn, and describes itself', async (_, specification) => {
  for (const theme of ['light', 'dark'] as const) {
    const { width, height, form, description } = decodePng(await drawer.draw(specification, { theme }));
    expect([width, height, ...form]).toEqual([900, 480, 8, 3, 0, 0, 0]);
    expect(description).toBe(specification.alt);
  }
});

test('scale 2 has twice the pixels', async () => {
  const { width, height } = decodePng(await drawer.draw(chart, { scale: 2 }));
  expect([width, height]).toEqual([1800, 960]);
});

test('the same arguments give the same bytes, in any drawer and after other charts', async () => {
  const first = await drawer.draw(chart);
  expect((await drawer.draw(chart)).equals(first)).toBe(true);
  await other.draw(CHARTS['vintages zh'] as ChartSpecification, { scale: 2, theme: 'dark' });
  expect((await other.draw(chart)).equals(first)).toBe(true);
});

test('themes, and DEMO, change the picture', async () => {
  const plain = await drawer.draw(chart);
  expect((await drawer.draw(chart, { theme: 'dark' })).equals(plain)).toBe(false);
  expect((await drawer.draw({ ...chart, demo: true })).equals(plain)).toBe(false);
});

test('a broken specification rejects with its reason, and the next chart is drawn', async () => {
  const broken = { ...chart, labels: ['2020'] };
  await expect(drawer.draw(broken)).rejects.toThrow(
    'chart specification "levels": line "exports" does not have one value for each of its labels',
  );
  expect(decodePng(await drawer.draw(chart)).width).toBe(900);
});

test('more parts than can be read are refused', async () => {
  const parts = Array.from({ length: 13 }, (_, index) => ({ name: `${index}`, value: index, text: null }));
  const crowded = contribution({ lang: 'en', title: '', parts, total: null, footer: '', alt: '' });
  await expect(drawer.draw(crowded)).rejects.toThrow('a chart of parts has at most 12, not 13');
});

test('many charts at once all arrive, each its own', async () => {
  const titles = Array.from({ length: 12 }, (_, index) => `${index}`);
  const drawn = await Promise.all(titles.map((alt) => drawer.draw({ ...chart, alt })));
  expect(drawn.map((png) => decodePng(png).description)).toEqual(titles);
});
