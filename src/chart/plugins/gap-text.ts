import { wrap } from '../wrap.ts';

const DASH = ['–'];
// More would reach into the marks beside it.
const MOST_ROWS = 3;

/** Why there is no value, in rows within `room` pixels; a dash when there is no reason, or no room for whole words of it. */
export function gapText(reason: string | null, room: number, measure: (text: string) => number): readonly string[] {
  if (reason === null || reason === '') return DASH;
  const words = reason.match(/[\u2e80-\u9fff]|[^\s\u2e80-\u9fff]+/g) ?? [];
  if (words.some((word) => measure(word) > room)) return DASH;
  const rows = wrap(reason, room, measure);
  if (rows.length > MOST_ROWS) return DASH;
  // Rows of like length read better than a full one and a leftover.
  const even = wrap(reason, Math.min(room, (measure(reason) / rows.length) * 1.2), measure);
  return even.length === rows.length ? even : rows;
}
