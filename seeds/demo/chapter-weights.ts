import type { Flow } from '../../src/domain/declaration.ts';

/** Weight of each HS chapter: clothes, electronics and home goods go out; cosmetics and food come in. Invented. */
export const CHAPTER_WEIGHTS: Readonly<Record<Flow, readonly (readonly [string, number])[]>> = {
  exports: [
    ['85', 21],
    ['61', 13],
    ['62', 11],
    ['94', 9],
    ['95', 8.5],
    ['84', 8],
    ['42', 7],
    ['64', 6.5],
    ['39', 6],
    ['71', 3.5],
    ['33', 3],
    ['96', 2.5],
    ['34', 1],
  ],
  imports: [
    ['33', 35],
    ['21', 16],
    ['19', 13],
    ['34', 6],
    ['42', 6],
    ['96', 5],
    ['85', 5],
    ['61', 4],
    ['64', 3.5],
    ['62', 2.5],
    ['95', 2],
    ['71', 1.2],
    ['39', 0.8],
  ],
};
