import type { Lang } from '../domain/lang.ts';
import { langOf } from '../domain/lang.ts';
import type { Query } from '../domain/query.ts';
import type { Reference } from '../domain/reference.ts';
import type { Refusal } from '../domain/refusal.ts';
import { type Completion, createCompleter } from './complete/complete.ts';
import { createLexicon } from './lexicon/lexicon.ts';
import { nearest } from './near/nearest.ts';
import { print } from './print/print.ts';
import { type Reading, read } from './read.ts';

/** The command language over one reference: pure, the same for the same text, and it never throws for what was typed. */
export interface Language {
  /** A question without its command name. */
  read(text: string): Reading | Refusal;
  /** Canonical words, which read to an equal query. */
  print(query: Query, lang: Lang): string;
  /** At most 25 ways to go on, best first; each is the whole text with the completion applied. */
  complete(text: string, lang: Lang): readonly Completion[];
  /** Up to three known words, nearest first; without a language, those of the word's own script. */
  nearest(word: string, lang?: Lang): readonly string[];
}

/** Builds the lexicon once; what it returns is cheap to call. */
export function createLanguage(reference: Reference): Language {
  const lexicon = createLexicon(reference);
  return {
    read: (text) => read(text, lexicon),
    print: (query, lang) => print(query, lang, reference),
    complete: createCompleter(lexicon),
    nearest: (word, lang = langOf(word)) => nearest(word, lexicon.all, lang),
  };
}
