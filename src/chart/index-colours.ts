import { coverColours } from './cover-colours.ts';

/** A picture in at most 256 colours: one byte a pixel into `palette`, which has three bytes a colour. */
export interface IndexedPicture {
  readonly palette: Uint8Array;
  /** Stands until the next picture is indexed: the memory is used again, since fresh memory costs as much as the work. */
  readonly pixels: Uint8Array;
  /** The largest difference in any channel of any pixel; 0 when nothing was lost. */
  readonly error: number;
}

// Charts have some hundred colours; a picture with more than this many is not a chart.
const MOST_COLOURS = 1 << 15;
const SLOTS = MOST_COLOURS * 2;

const colours = new Uint32Array(MOST_COLOURS);
const counts = new Uint32Array(MOST_COLOURS);
// Open addressing: a slot holds the place of a colour plus one.
const slots = new Uint16Array(SLOTS);
// Flat colours come in runs: where each starts, and the place of its colour.
let starts = new Uint32Array(0);
let places = new Uint16Array(0);
let pixels = new Uint8Array(0);

function makeRoom(size: number): void {
  slots.fill(0);
  counts.fill(0);
  if (pixels.length >= size) return;
  starts = new Uint32Array(size + 1);
  places = new Uint16Array(size);
  pixels = new Uint8Array(size);
}

/** The slot of a colour: its own, or the empty one where it belongs. */
function slotOf(colour: number): number {
  let slot = Math.imul(colour, 0x9e3779b1) >>> 16;
  while (slots[slot] !== 0 && colours[(slots[slot] as number) - 1] !== colour) slot = (slot + 1) % SLOTS;
  return slot;
}

/** Opaque RGBA pixels as a palette picture: exact up to 256 colours, else as near as 256 come. */
export function indexColours(rgba: Uint8Array): IndexedPicture {
  const source = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  makeRoom(source.length);
  let known = 0;
  let runs = 0;
  for (let index = 0; index < source.length; runs += 1) {
    const start = index;
    const pixel = source[start] as number;
    do index += 1;
    while (index < source.length && source[index] === pixel);
    const slot = slotOf(pixel & 0xffffff);
    if (slots[slot] === 0) {
      if (known === MOST_COLOURS) throw new RangeError(`more than ${MOST_COLOURS} colours in a picture`);
      colours[known] = pixel & 0xffffff;
      known += 1;
      slots[slot] = known;
    }
    const place = (slots[slot] as number) - 1;
    counts[place] = (counts[place] as number) + index - start;
    starts[runs] = start;
    places[runs] = place;
  }
  starts[runs] = source.length;
  const { palette, entries, error } = coverColours(colours.subarray(0, known), counts);
  for (let run = 0; run < runs; run += 1) {
    const entry = entries[places[run] as number] as number;
    const start = starts[run] as number;
    const end = starts[run + 1] as number;
    // A call costs more than a few pixels.
    if (end - start > 16) pixels.fill(entry, start, end);
    else for (let index = start; index < end; index += 1) pixels[index] = entry;
  }
  return { palette, pixels: pixels.subarray(0, source.length), error };
}
