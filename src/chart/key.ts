import type { PanelsSpecification } from './specification.ts';
import { CHART_WORDS } from './words.ts';

/** A word of the key: a series with the marks it is drawn in, or what hatching, whiskers and dashes mean. */
export interface KeyWord {
  readonly text: string;
  readonly sign:
    | { readonly series: number; readonly marks: readonly ('bar' | 'stem' | 'line')[] }
    | 'implied'
    | 'interval'
    | 'running';
}

/** Series names in order of first use; a line's colour and shape follow from the place of its name. */
export const seriesNames = ({ lines }: PanelsSpecification): string[] => [...new Set(lines.map(({ name }) => name))];

/** The series, when there are several. */
export function seriesKey(specification: PanelsSpecification): KeyWord[] {
  const names = seriesNames(specification);
  if (names.length < 2) return [];
  return names.map((text, series) => {
    const marks = specification.lines.filter(({ name }) => name === text).map(({ mark }) => mark);
    return { text, sign: { series, marks: [...new Set(marks)] } };
  });
}

/** Everything in a chart of bars and stems that needs a word. */
export function panelsKey(specification: PanelsSpecification): KeyWord[] {
  const { lines, lang } = specification;
  const words = CHART_WORDS[lang];
  const key = seriesKey(specification);
  if (lines.some(({ uncertain }) => uncertain?.includes(true))) key.push({ text: words.implied, sign: 'implied' });
  if (lines.some(({ bounds }) => bounds?.some((pair) => pair !== null)))
    key.push({ text: words.interval, sign: 'interval' });
  return key;
}

/** Pixels that the sign of a word takes, with the gap to its text. */
export function signWidth({ sign }: KeyWord): number {
  if (typeof sign !== 'object') return 32;
  if (sign.marks.includes('line')) return 54;
  return 32 + (sign.marks.length > 1 ? 22 : 0);
}
