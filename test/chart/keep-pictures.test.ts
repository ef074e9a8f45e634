import { expect, test } from 'vitest';
import { keepPictures } from '../../src/chart/keep-pictures.ts';
import type { ChartSpecification } from '../../src/chart/specification.ts';

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
  const drawer = keepPictures({
    draw: () => {
      const drawing = Promise.withResolvers<Buffer>();
      open.push(drawing);
      return drawing.promise;
    },
    close: async () => {},
  });
  return { drawer, open };
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
    await Promise.resolve();
  }
  expect((await Promise.all(all)).map((png) => png[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('with a hundred waiting the next is told at once', async () => {
  const { drawer } = slowDrawer();
  for (let at = 0; at < 104; at += 1) void drawer.draw(chart(`${at}`));
  await expect(drawer.draw(chart('one more'))).rejects.toThrow('too many charts');
});

test('the 64 used last are kept, older ones are drawn again, and each look by itself', async () => {
  const drawn: string[] = [];
  const { draw } = keepPictures({
    draw: async ({ title }, look) => Buffer.from(String(drawn.push(title + (look?.theme ?? '')))),
    close: async () => {},
  });
  const after = async (title: string, look?: { theme: 'dark' }): Promise<number> => {
    await draw(chart(title), look);
    return drawn.length;
  };
  for (let at = 1; at <= 64; at += 1) await after(String(at));
  expect([await after('1'), await after('65'), await after('1'), await after('2')]).toEqual([64, 65, 65, 66]);
  expect(await after('1', { theme: 'dark' })).toBe(67);
});
