import { crc32, inflateSync } from 'node:zlib';

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Bit depth, colour type, compression, filter, interlace. */
  readonly form: readonly number[];
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
  readonly description: string;
}

/** Reads back a PNG with a palette and no filters; throws on a wrong signature or checksum. */
export function decodePng(png: Buffer): DecodedPng {
  if (png.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) throw new Error(`checksum of ${type}`);
    chunks.set(type, png.subarray(at + 8, end));
    at = end + 4;
  }
  const chunk = (type: string): Buffer => chunks.get(type) ?? Buffer.alloc(0);
  const header = chunk('IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunk('PLTE');
  const rows = inflateSync(chunk('IDAT'));
  const rgb = new Uint8Array(3 * width * height);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const entry = 3 * (rows[row * (width + 1) + 1 + column] ?? 0);
      rgb.set(palette.subarray(entry, entry + 3), 3 * (row * width + column));
    }
  const description = chunk('iTXt').toString().replace('Description\0\0\0\0\0', '');
  return { width, height, form: [...header.subarray(8)], rgb, description };
}
