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
  return rows.length > MOST_ROWS ? DASH : rows;
}
