// Best first. A figure (+40.1 %, 1.12 trillion yuan, 1.69万亿元) has none of these inside; a space counts only between words.
const BREAKS: readonly RegExp[] = [
  /\n/g,
  /(?<=[。！？])|(?<=[.!?])(?<!\d\.)\s/g,
  /(?<=[；])|(?<=;)\s/g,
  /(?<=[，、])|(?<=,)\s/g,
  /(?<=\p{L})\s(?=\p{L})(?!(?:trillion|billion|million|yuan|pp|points?)\b)/gu,
];

/** The last break of the best kind in a window, as [end of this piece, start of the next]; null without any. */
function lastBreak(window: string): readonly [number, number] | null {
  for (const pattern of BREAKS) {
    const last = [...window.matchAll(pattern)].at(-1);
    if (last && last.index > 0) return [last.index, last.index + last[0].length];
  }
  return null;
}

/** One that holds no break at all, such as a pasted word: cut, but not through an escaped or a two-part character. */
function hardBreak(window: string): number {
  const entity = window.lastIndexOf('&');
  if (entity > 0 && entity >= window.length - 5 && !window.includes(';', entity)) return entity;
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
}

/** Pieces of at most `limit` characters, in order, with nothing lost but the white space between them. No figure is cut. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const window = rest.slice(0, limit);
    const hard = hardBreak(window);
    const [end, next] = lastBreak(window) ?? [hard, hard];
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(next).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
