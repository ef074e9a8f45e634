import { crc32, deflateSync } from 'node:zlib';
import type { Drawer } from '../../../src/chart/specification.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** One grey everywhere, 8 bits: the least that a browser takes for a PNG. https://www.w3.org/TR/png-3/ */
function plainPng(width: number, height: number, grey: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const row = Buffer.alloc(width + 1, grey);
  row[0] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Draws nothing but the look: light or dark, once or twice as large. `drawn` counts. */
export function fixtureDrawer(): Drawer & { drawn(): number } {
  let drawn = 0;
  return {
    async draw(_specification, { theme = 'light', scale = 1 } = {}) {
      drawn += 1;
      return plainPng(900 * scale, 480 * scale, theme === 'dark' ? 40 : 250);
    },
    async close() {},
    drawn: () => drawn,
  };
}
