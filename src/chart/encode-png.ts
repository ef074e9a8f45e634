import { crc32, deflateSync } from 'node:zlib';
import { indexColours } from './index-colours.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Opaque RGBA, four bytes a pixel, row by row. */
  readonly rgba: Uint8Array;
  /** For readers that cannot show it; UTF-8. */
  readonly description: string;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** PNG with a palette and without filters, which suits flat colours (https://www.w3.org/TR/png-3/). */
export function encodePng({ width, height, rgba, description }: Picture): Buffer {
  const { palette, pixels } = indexColours(rgba);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('iTXt', Buffer.from(`Description\0\0\0\0\0${description}`)),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
