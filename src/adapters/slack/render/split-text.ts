/** A number with its sign, unit and range: +40.1 %, 1.12 trillion yuan, 24.7 to 25.0, 1.69万亿元. */
const NUMBER = '[+\\-−±≈]?\\d[\\d.,]*';
const UNIT =
  '(?:\\s?(?:%|pp\\b|points?\\b|(?:trillion|billion|million)\\b(?:\\s(?:yuan|dollars)\\b)?|yuan\\b|[万亿]*(?:元|美元|个百分点)|[万亿]+))?';
const FIGURE = new RegExp(`${NUMBER}${UNIT}(?:\\sto\\s${NUMBER}${UNIT})?`, 'g');

/** Where a text may be broken, best first: lines, sentences, words. */
const BREAKS: readonly RegExp[] = [/\n/g, /(?<=[。！？；])|(?<=[.!?;])\s/g, /(?<=[，、])|\s/g];

interface Gap {
  readonly end: number;
  readonly next: number;
}

/** The last break of the best kind within `limit` that goes through no figure. */
function lastGap(text: string, limit: number): Gap | null {
  const window = text.slice(0, limit + 1);
  // Figures are looked for a little further, so that one which crosses the limit is seen whole.
  const figures = [...text.slice(0, limit + 60).matchAll(FIGURE)].map(
    ({ index, 0: figure }) => [index, index + figure.length] as const,
  );
  const free = ({ end }: Gap): boolean => figures.every(([from, to]) => end <= from || end >= to);
  for (const pattern of BREAKS) {
    const gaps = [...window.matchAll(pattern)].map(({ index, 0: gap }) => ({ end: index, next: index + gap.length }));
    const last = gaps.filter((gap) => gap.end > 0 && gap.end <= limit && free(gap)).at(-1);
    if (last) return last;
  }
  const crossing = figures.find(([from, to]) => from > 0 && from < limit && to > limit);
  return crossing ? { end: crossing[0], next: crossing[0] } : null;
}

/** For a run without any break, such as a pasted word: not through an escaped or a two-part character. */
function hardGap(text: string, limit: number): Gap {
  const window = text.slice(0, limit);
  const entity = window.lastIndexOf('&');
  const halved = entity > 0 && entity >= limit - 5 && !window.includes(';', entity);
  const end = halved ? entity : /[\ud800-\udbff]$/.test(window) ? limit - 1 : limit;
  return { end, next: end };
}

/** Pieces of at most `limit` characters, in order, with nothing lost but the white space between them. No figure is cut. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const { end, next } = lastGap(rest, limit) ?? hardGap(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(next).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
