import { expect, test } from 'vitest';
import { sharePictures } from '../../../../src/adapters/discord/ask/share-pictures.ts';
import type { ChartSpecification } from '../../../../src/chart/specification.ts';

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

function counting(fails = 0) {
  const drawn: string[] = [];
  const draw = sharePictures({
    async draw({ title }) {
      drawn.push(title);
      if (drawn.length <= fails) throw new Error('broken');
      return Buffer.from(title);
    },
    close: async () => undefined,
  });
  return { drawn, draw };
}

test('the same chart is drawn once, another one is drawn for itself', async () => {
  const { drawn, draw } = counting();
  const pictures = await Promise.all([draw(chart('a')), draw(chart('a')), draw(chart('b'))]);
  expect(pictures.map(String)).toEqual(['a', 'a', 'b']);
  await draw(chart('a'));
  expect(drawn).toEqual(['a', 'b']);
});

test('the 64 latest are kept', async () => {
  const { drawn, draw } = counting();
  for (let at = 0; at <= 64; at += 1) await draw(chart(String(at)));
  await draw(chart('64'));
  await draw(chart('0'));
  expect(drawn).toHaveLength(66);
});

test('a failure is not kept', async () => {
  const { draw } = counting(1);
  await expect(draw(chart('a'))).rejects.toThrow('broken');
  expect(String(await draw(chart('a')))).toBe('a');
});
