import type { Day } from '../../domain/day.ts';
import type { PublishedFigure } from '../../domain/figure.ts';
import { type Bilingual, type Lang, langOf } from '../../domain/lang.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isReleaseFault, type ReleaseFault, type ReleaseField, releaseFault } from '../../domain/release-fault.ts';
import { readFigure } from './read-figure.ts';
import { type LineFault, readReleaseLine, type TypedFigure } from './release-line.ts';
import { repeatedIn } from './repeated-in.ts';

export const RELEASE_EXAMPLE: Bilingual = {
  en: '2024 preliminary 2025-01-13 exports 2.15 trillion yuan +16.9 % source GAC press conference',
  zh: '2024年 初步 2025-01-13 出口 2.15万亿元 +16.9% 来源 海关总署新闻发布会',
};

/** Far more than one release takes. */
const LONGEST_LINE = 4_000;

/** Chats put addresses into angle brackets: <http://a.b|a.b>. */
const plainAddresses = (text: string): string => text.replace(/<(https?:[^|>\s]+)(?:\|[^>]*)?>/g, '$1');

const EN = /(?:^|\s)source[:：]?\s+/i;
const ZH = /(?:^|\s)来源(?:[:：]\s*|\s+)/;

/** The text before the source, and the source in each language; empty where it is not named. */
function splitSource(typed: string): { readonly head: string; readonly en: string; readonly zh: string } {
  const text = plainAddresses(typed);
  const [en, zh] = [EN.exec(text), ZH.exec(text)];
  const from = (found: RegExpExecArray | null): number => (found ? found.index + found[0].length : text.length);
  const until = (own: RegExpExecArray | null, other: RegExpExecArray | null): number =>
    other && own && other.index > own.index ? other.index : text.length;
  const part = (own: RegExpExecArray | null, other: RegExpExecArray | null): string =>
    own ? text.slice(from(own), until(own, other)).trim() : '';
  return {
    head: text.slice(0, Math.min(en?.index ?? text.length, zh?.index ?? text.length)),
    en: part(en, zh),
    zh: part(zh, en),
  };
}

/** The language of a typed release: that of its words, whatever language its source is in. */
export const langOfRelease = (typed: string): Lang => langOf(splitSource(typed).head);

const asRefusal = (fault: ReleaseFault): Refusal => refuse('bad-release', { fault });

function lineRefusal(fault: LineFault, nearest: (word: string) => readonly string[]): Refusal {
  const { word, at } = fault;
  switch (fault.why) {
    case 'said-twice': {
      const { slot: field, first } = fault;
      return asRefusal(releaseFault(field, 'two-values', { field, first, second: word }));
    }
    case 'bad-period':
      return refuse('bad-period', { text: word, at, fault: fault.period });
    case 'number-alone':
      return refuse('bad-value', { key: 'unit', value: word, at, example: `${word} trillion yuan, ${word} %` });
    case 'series-missing':
      return refuse('bad-value', { key: 'series', value: word, at, example: `exports ${word} trillion yuan` });
    case 'unknown': {
      const example = `/data publish ${RELEASE_EXAMPLE[langOf(word)]}`;
      return refuse('unknown-word', { word, at, nearest: nearest(word), example });
    }
  }
}

export interface ReadingRelease {
  /** Today in Beijing. */
  readonly today: Day;
  /** Known words that are spelt most like one that is not. */
  readonly nearest: (word: string) => readonly string[];
}

/**
 * Reads a release as it is typed, `2024 preliminary 2025-01-13 trade 2.63 trillion yuan +10.8 % … source …`, in any
 * order up to the source, in English or Chinese. The caliber is full and the evidence official where none is named.
 */
export function readRelease(typed: string, { nearest, today }: ReadingRelease): readonly PublishedFigure[] | Refusal {
  if (typed.length > LONGEST_LINE) return asRefusal(releaseFault('series', 'line-too-long', { limit: LONGEST_LINE }));
  const { head, en, zh } = splitSource(typed);
  const line = readReleaseLine(head);
  if ('why' in line) return lineRefusal(line, nearest);
  const missing = (['period', 'status', 'published'] as const).find((field) => line[field] === '');
  if (missing) return asRefusal(releaseFault(missing, 'part-missing', { field: missing }));
  if (line.figures.length === 0) return asRefusal(releaseFault('series', 'no-figures', {}));
  const textsOf = (figure: TypedFigure): Readonly<Record<ReleaseField, string>> => ({
    ...line,
    ...figure,
    caliber: line.caliber || 'full',
    evidence: line.evidence || 'official',
    source: en,
    source_zh: zh,
  });
  const figures: PublishedFigure[] = [];
  for (const typedFigure of line.figures) {
    const texts = textsOf(typedFigure);
    const figure = readFigure((field) => texts[field], today);
    if (isReleaseFault(figure)) return asRefusal(figure);
    const repeated = repeatedIn(figures, figure);
    if (repeated) return asRefusal(repeated);
    figures.push(figure);
  }
  return figures;
}
