import { expect, test } from 'vitest';
import { encodePng } from '../../src/chart/encode-png.ts';
import { decodePng } from './decode-png.ts';

test('a picture comes back as it was, with its description', () => {
  const rgba = Uint8Array.from([
    255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 1, 2, 3, 255, 1, 2, 3, 255, 9, 9, 9, 255,
  ]);
  const png = encodePng({ width: 3, height: 2, rgba, description: '出口 +40.1 %' });
  expect(decodePng(png)).toEqual({
    width: 3,
    height: 2,
    form: [8, 3, 0, 0, 0],
    rgb: Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 1, 2, 3, 9, 9, 9]),
    description: '出口 +40.1 %',
  });
});
