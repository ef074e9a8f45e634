import type { FigureKind, Series } from '../../domain/figure.ts';
import { grainOf, labelOf } from '../../domain/period.ts';
import type { PrintedUnit } from '../../domain/printed-figure.ts';
import type { PeriodFault } from '../../domain/refusal.ts';
import { normalise, placeOf, type Source, typedAt } from '../../language/normalise.ts';
import { readPeriod } from '../../language/period/read-period.ts';
import { FALL, NOISE, NUMBER, RISE, UNITS } from './release-tokens.ts';
import { RELEASE_WORDS } from './release-words.ts';

/** One number of a release as it was typed. */
export interface TypedFigure {
  readonly series: Series;
  readonly kind: FigureKind;
  readonly value: string;
  readonly unit: PrintedUnit;
}

/** What a typed release says before its source; parts that are not said are empty. */
export interface TypedRelease {
  readonly period: string;
  readonly published: string;
  readonly status: string;
  readonly caliber: string;
  readonly evidence: string;
  readonly figures: readonly TypedFigure[];
}

type Slot = 'period' | 'published' | 'status' | 'caliber' | 'evidence';

/** Where a typed release could not be read; `at` in characters of the typed text. */
export type LineFault = { readonly word: string; readonly at: number } & (
  | { readonly why: 'unknown' | 'number-alone' | 'series-missing' }
  | { readonly why: 'said-twice'; readonly slot: Slot; readonly first: string }
  | { readonly why: 'bad-period'; readonly period: PeriodFault }
);

/** Reads the words of a release in any order, in English or Chinese, up to its source. */
export function readReleaseLine(typed: string): TypedRelease | LineFault {
  const source = normalise(typed);
  const { text } = source;
  const said: Record<Slot, string> = {
    period: '',
    published: '',
    status: '',
    caliber: '',
    evidence: '',
  };
  const figures: TypedFigure[] = [];
  let series: Series | null = null;
  let sign = '';
  let at = 0;

  const here = (word: string) => ({ word, at: placeOf(source, at) });
  function say(slot: Slot, value: string): LineFault | null {
    if (said[slot] !== '' && said[slot] !== value)
      return { why: 'said-twice', slot, first: said[slot], ...here(value) };
    said[slot] = value;
    return null;
  }
  /** A number with its unit; null where none begins here. A year has none. */
  function takeNumber(): LineFault | number | null {
    const [number, ownSign = '', whole = '', decimals = ''] = NUMBER.exec(text.slice(at)) ?? [];
    if (number === undefined) return null;
    const rest = text.slice(at + number.length);
    const space = rest.startsWith(' ') ? 1 : 0;
    const found = UNITS.find(([words]) => words.test(rest.slice(space)));
    if (!found) return null;
    if (series === null) return { why: 'series-missing', ...here(number) };
    const [words, unit, kind] = found;
    const value = `${(ownSign || sign) === '-' ? '-' : ''}${whole.replaceAll(',', '')}${decimals}`;
    figures.push({ series, kind, value, unit });
    sign = '';
    return number.length + space + (words.exec(rest.slice(space))?.[0].length ?? 0);
  }
  function takeDate(): LineFault | number | null {
    const read = readPeriod(text, at);
    if (!read || 'part' in read) return null;
    if ('fault' in read) return { why: 'bad-period', period: read.fault, ...here(text.slice(at, read.end)) };
    const label = labelOf(read.span);
    return say(grainOf(read.span.from) === 'day' ? 'published' : 'period', label) ?? read.end - at;
  }
  function takeWord(): LineFault | number | null {
    for (const slot of ['series', 'status', 'caliber', 'evidence'] as const) {
      const word = RELEASE_WORDS[slot].find(
        ([each]) => text.startsWith(each, at) && !(/[a-z]$/.test(each) && /[a-z]/.test(text[at + each.length] ?? '')),
      );
      if (!word) continue;
      if (slot === 'series') [series, sign] = [word[1] as Series, ''];
      else {
        const twice = say(slot, word[1]);
        if (twice) return twice;
      }
      return word[0].length;
    }
    return null;
  }
  function takeSign(): number | null {
    for (const [words, meant] of [
      [RISE, '+'],
      [FALL, '-'],
    ] as const) {
      const found = words.exec(text.slice(at));
      if (!found) continue;
      sign = meant;
      return found[0].length;
    }
    return null;
  }

  while (at < text.length) {
    const noise = NOISE.exec(text.slice(at));
    if (noise) {
      at += noise[0].length;
      continue;
    }
    const taken = takeNumber() ?? takeDate() ?? takeSign() ?? takeWord();
    const [number] = NUMBER.exec(text.slice(at)) ?? [];
    if (taken === null)
      return number ? { why: 'number-alone', ...here(number) } : { why: 'unknown', ...here(unknownWord(source, at)) };
    if (typeof taken === 'object') return taken;
    at += taken;
  }
  return { ...said, figures };
}

/** The word that begins at a place, as it was typed. */
function unknownWord(source: Source, at: number): string {
  const [word = ''] = /^(?:[a-z0-9.+-]+|[^\sa-z0-9,，;；]{1,8})/.exec(source.text.slice(at)) ?? [];
  return typedAt(source, at, at + Math.max(1, word.length));
}
