const MOST = 256;

export interface Cover {
  /** Three bytes a colour, at most 256 colours. */
  readonly palette: Uint8Array;
  /** For each given colour its place in the palette. */
  readonly entries: Uint8Array;
  /** The largest difference in any channel. */
  readonly error: number;
}

const channels = (a: number, b: number): [number, number, number] => [
  Math.abs((a & 255) - (b & 255)),
  Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
  Math.abs((a >> 16) - (b >> 16)),
];

// Written out, since it runs some hundred thousand times a picture.
const near = (a: number, b: number, reach: number): boolean =>
  Math.abs((a & 255) - (b & 255)) <= reach &&
  Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= reach &&
  Math.abs((a >> 16) - (b >> 16)) <= reach;

/** Takes colours in turn; one that stands within `reach` of an earlier, more frequent one is drawn in that. */
function coverWithin(colours: Uint32Array, order: Uint32Array, reach: number): Cover | null {
  const kept = new Uint32Array(MOST);
  const entries = new Uint8Array(colours.length);
  let size = 0;
  let error = 0;
  for (const place of order) {
    const colour = colours[place] as number;
    let entry = reach === 0 ? size : 0;
    while (entry < size && !near(colour, kept[entry] as number, reach)) entry += 1;
    if (entry === MOST) return null;
    if (entry === size) {
      kept[entry] = colour;
      size += 1;
    }
    error = Math.max(error, ...channels(colour, kept[entry] as number));
    entries[place] = entry;
  }
  const palette = Uint8Array.from({ length: 3 * size }, (_, index) => {
    return ((kept[Math.floor(index / 3)] as number) >> (8 * (index % 3))) & 255;
  });
  return { palette, entries, error };
}

/** At most 256 of the given colours (0xBBGGRR): the frequent ones exactly, the others within the smallest reach that does. */
export function coverColours(colours: Uint32Array, counts: Uint32Array): Cover {
  const order = Uint32Array.from(colours.keys()).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  for (let reach = 0; ; reach += 1) {
    const cover = coverWithin(colours, order, reach);
    if (cover) return cover;
  }
}
