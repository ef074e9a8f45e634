import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { keepPictures } from '../../src/chart/keep-pictures.ts';
import type { ChartSpecification } from '../../src/chart/specification.ts';
import { TooManyCharts } from '../../src/chart/too-many-charts.ts';

const chart = (title: string): ChartSpecification => ({
  kind: 'levels',
  lang: 'en',
  title,
  labels: [],
  axes: [],
  lines: [],
  footer: '',
  alt: '',
});

/** A drawer whose drawings end when they are told to. */
function slowDrawer() {
  const open: PromiseWithResolvers<Buffer>[] = [];
  const turnedAway = vi.fn();
  const slow = {
    draw: () => {
      const drawing = Promise.withResolvers<Buffer>();
      open.push(drawing);
      return drawing.promise;
    },
    close: async () => {},
  };
  return { drawer: keepPictures(slow, turnedAway), open, turnedAway };
}

test('the same chart is drawn once, another one by itself, and one that failed anew', async () => {
  const { drawer, open } = slowDrawer();
  const first = drawer.draw(chart('a'));
  const second = drawer.draw(chart('a'));
  void drawer.draw(chart('b'));
  expect(open).toHaveLength(2);
  open[0]?.reject(new Error('broken'));
  await expect(Promise.all([first, second])).rejects.toThrow('broken');
  void drawer.draw(chart('a'));
  expect(open).toHaveLength(3);
});

test('four are drawn at once, the others in their turn', async () => {
  const { drawer, open } = slowDrawer();
  const all = Array.from({ length: 10 }, (_, at) => drawer.draw(chart(`${at}`)));
  for (let done = 0; done < 10; done += 1) {
    expect(open).toHaveLength(Math.min(10, done + 4));
    open[done]?.resolve(Buffer.from([done]));
    await all[done];
    // The place has passed on.
    await setImmediate();
  }
  expect((await Promise.all(all)).map((png) => png[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('with a hundred waiting the next is told at once, and counted', async () => {
  const { drawer, turnedAway } = slowDrawer();
  for (let at = 0; at < 104; at += 1) void drawer.draw(chart(`${at}`));
  await expect(drawer.draw(chart('one more'))).rejects.toThrow(TooManyCharts);
  expect(turnedAway).toHaveBeenCalledOnce();
});

test('pictures used last are kept, two megabytes of them; older ones are drawn again, and each look by itself', async () => {
  const drawn: string[] = [];
  const drawer = {
    draw: async ({ title }: ChartSpecification, look?: { theme?: string }) => {
      drawn.push(title + (look?.theme ?? ''));
      return Buffer.alloc(500_000);
    },
    close: async () => {},
  };
  const { draw } = keepPictures(drawer, () => {});
  for (const title of ['1', '2', '3', '4', '1', '5', '1', '2']) await draw(chart(title));
  expect(drawn).toEqual(['1', '2', '3', '4', '5', '2']);
  await draw(chart('1'), { theme: 'dark' });
  expect(drawn.at(-1)).toBe('1dark');
});
