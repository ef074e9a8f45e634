import { simplified } from './simplified.ts';

/** A question in the one form that is read, with the way back to what was typed. */
export interface Source {
  /** Lower case, simplified, without accents, one space at most between words. */
  readonly text: string;
  /** For each unit of `text`, the character (code point) of the typed text that it comes from. */
  readonly origins: readonly number[];
  /** The typed text, character by character. */
  readonly typed: readonly string[];
}

const SAME: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '〜': '~',
  '∼': '~',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
};

const PLAIN = /^[!-@[-~]$/;
const SPACE = /[\s\p{Cc}\p{Cs}]/u;
const INVISIBLE = /[\p{M}\p{Cf}]/gu;

function fold(char: string): string {
  if (PLAIN.test(char)) return SAME[char] ?? char;
  if (SPACE.test(char)) return ' ';
  const plain = (SAME[char] ?? char).normalize('NFKD').toLowerCase().normalize('NFKD').replace(INVISIBLE, '');
  return [...plain].map((part) => SAME[part] ?? simplified(part)).join('');
}

/** Folds every character by itself, so that each place in the result has one in the typed text. Linear in length. */
export function normalise(typed: string): Source {
  const chars = [...typed];
  const origins: number[] = [];
  let text = '';
  for (const [at, char] of chars.entries()) {
    const folded = fold(char);
    if (folded === ' ' && (text === '' || text.endsWith(' '))) continue;
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) origins.push(at);
  }
  return { text, origins, typed: chars };
}

/** Place in the typed text of a place in the normalised one. */
export const placeOf = (source: Source, at: number): number => source.origins[at] ?? source.typed.length;

/** What was typed from `start` to just before `end`, places in the normalised text. */
export function typedAt(source: Source, start: number, end: number): string {
  const last = source.origins[end - 1];
  if (end <= start || last === undefined) return '';
  return source.typed
    .slice(placeOf(source, start), last + 1)
    .join('')
    .trim();
}

/** The typed question with one stretch of it replaced. */
export function replaced(source: Source, place: { start: number; end: number }, by: string): string {
  const from = placeOf(source, place.start);
  const to = (source.origins[place.end - 1] ?? from - 1) + 1;
  return [...source.typed.slice(0, from), by, ...source.typed.slice(to)].join('');
}
