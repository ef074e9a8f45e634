import type { Lang } from '../../domain/lang.ts';
import { lettersOf } from '../near/letters.ts';
import { normalise } from '../normalise.ts';
import { type Meaning, type Slot, type Spellings, says } from './meaning.ts';

/** One spelling of one thing. */
export interface Word {
  /** As it is shown: `Nanjing`. */
  readonly text: string;
  /** As it is looked up: `nanjing`. */
  readonly spelling: string;
  /** The letters of the spelling, by which far words are passed over. */
  readonly letters: number;
  readonly lang: Lang;
  readonly meaning: Meaning;
  /** The spelling of the same thing that is printed and suggested. */
  readonly shown: string;
}

const LANGS = ['en', 'zh'] as const;

/** A word for each spelling of a meaning. */
export function* spelled(spellings: Spellings, meaning: Meaning): Generator<Word> {
  for (const lang of LANGS) {
    const [shown = ''] = spellings[lang];
    for (const text of spellings[lang]) {
      const spelling = normalise(text).text;
      yield { text, spelling, letters: lettersOf(spelling), lang, meaning, shown };
    }
  }
}

/** The words of a table from values of one slot to their spellings. */
export function* table<V extends string>(words: Readonly<Partial<Record<V, Spellings>>>, slot: (value: V) => Slot) {
  for (const value of Object.keys(words) as V[]) {
    const spellings = words[value];
    if (spellings) yield* spelled(spellings, says(slot(value)));
  }
}
