/** A picture in at most 256 colours: one byte a pixel into `palette`, three bytes a colour. */
export interface IndexedPicture {
  readonly palette: Uint8Array;
  readonly pixels: Uint8Array;
  /** The largest difference in any channel of any pixel; 0 when nothing was lost. */
  readonly error: number;
}

const CAPACITY = 256;
const RGB = 0xffffff;

interface Counted {
  readonly colours: Uint32Array;
  readonly counts: Uint32Array;
  /** One a pixel: its place in `colours`. */
  readonly places: Uint16Array | Uint32Array;
}

function countColours(rgba: Uint8Array): Counted {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const places = new Uint32Array(pixels.length);
  const found = new Map<number, number>();
  const counts: number[] = [];
  let last = -1;
  let place = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    const colour = (pixels[index] as number) & RGB;
    if (colour !== last) {
      last = colour;
      const known = found.get(colour);
      place = known ?? found.size;
      if (known === undefined) {
        found.set(colour, place);
        counts.push(0);
      }
    }
    counts[place] = (counts[place] as number) + 1;
    places[index] = place;
  }
  return { colours: Uint32Array.from(found.keys()), counts: Uint32Array.from(counts), places };
}

const distance = (a: number, b: number): number =>
  Math.max(
    Math.abs((a & 255) - (b & 255)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs(((a >> 16) & 255) - ((b >> 16) & 255)),
  );

/** Frequent colours are kept exactly; a rarer one may stand up to `reach` away. Null when 256 do not reach them all. */
function cover(colours: Uint32Array, order: readonly number[], reach: number) {
  const palette: number[] = [];
  const entries = new Uint8Array(colours.length);
  let error = 0;
  for (const place of order) {
    const colour = colours[place] as number;
    let nearest = -1;
    let gap = reach + 1;
    for (let entry = 0; entry < palette.length && gap > 0; entry += 1) {
      const apart = distance(colour, palette[entry] as number);
      if (apart < gap) {
        gap = apart;
        nearest = entry;
      }
    }
    if (nearest < 0) {
      if (palette.length === CAPACITY) return null;
      nearest = palette.push(colour) - 1;
      gap = 0;
    }
    entries[place] = nearest;
    error = Math.max(error, gap);
  }
  return { palette, entries, error };
}

/** Opaque RGBA pixels as a palette picture: exact up to 256 colours, else with the smallest reach that covers them. */
export function indexColours(rgba: Uint8Array): IndexedPicture {
  const { colours, counts, places } = countColours(rgba);
  const order = [...colours.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  let covered = cover(colours, order, 0);
  for (let reach = 1; covered === null; reach += Math.ceil(reach / 4)) covered = cover(colours, order, reach);
  const { palette, entries, error } = covered;
  const pixels = new Uint8Array(places.length);
  for (let index = 0; index < places.length; index += 1) pixels[index] = entries[places[index] as number] as number;
  return {
    palette: Uint8Array.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])),
    pixels,
    error,
  };
}
