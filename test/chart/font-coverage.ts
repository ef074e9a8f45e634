import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

// Known table tags of WOFF2 by number; only these two are looked at (https://www.w3.org/TR/WOFF2/#table_dir_format).
const CMAP = 0;
const TRANSFORMED_BY_DEFAULT = [10, 11];

function cmapOf(file: Buffer): Buffer {
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let place = { start: 0, length: 0 };
  for (let table = 0; table < file.readUInt16BE(12); table += 1) {
    const flags = file.readUInt8(at);
    at += (flags & 63) === 63 ? 5 : 1;
    let length = number();
    const transformed = TRANSFORMED_BY_DEFAULT.includes(flags & 63) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    if (transformed) length = number();
    if ((flags & 63) === CMAP) place = { start: offset, length };
    offset += length;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(place.start, place.start + place.length);
}

/** Runs of code points of one map: format 4 has them in two bytes, format 12 in four. */
function runsOf(cmap: Buffer, start: number): [number, number][] {
  const format = cmap.readUInt16BE(start);
  if (format === 4) {
    const segments = cmap.readUInt16BE(start + 6) / 2;
    // Two bytes lie between the ends and the starts; the last segment is a stop mark.
    return Array.from({ length: segments - 1 }, (_, index) => [
      cmap.readUInt16BE(start + 16 + 2 * (segments + index)),
      cmap.readUInt16BE(start + 14 + 2 * index),
    ]);
  }
  if (format !== 12) return [];
  return Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, group) => [
    cmap.readUInt32BE(start + 16 + 12 * group),
    cmap.readUInt32BE(start + 20 + 12 * group),
  ]);
}

/** Code points that a WOFF2 file has a glyph for (https://learn.microsoft.com/typography/opentype/spec/cmap). */
export function fontCoverage(path: string): Set<number> {
  const cmap = cmapOf(readFileSync(path));
  const points = new Set<number>();
  for (let map = 0; map < cmap.readUInt16BE(2); map += 1)
    for (const [first, last] of runsOf(cmap, cmap.readUInt32BE(8 + 8 * map)))
      for (let point = first; point <= last; point += 1) points.add(point);
  return points;
}
