import type { Reference } from '../../domain/reference.ts';
import type { ScopeKey, Spellings } from './meaning.ts';
import { scopeWords } from './scope-words.ts';
import { createTrie, type Trie } from './trie.ts';
import { spelled, table, type Word } from './word.ts';
import { COMPOUND_WORDS } from './words/compounds.ts';
import { DIMENSION_WORDS } from './words/dimensions.ts';
import { GROUP_WORDS } from './words/groups.ts';
import { KEY_WORDS } from './words/keys.ts';
import { MARK_WORDS } from './words/marks.ts';
import { MEASURE_WORDS } from './words/measures.ts';
import { NOISE_WORDS } from './words/noise.ts';
import { OUTPUT_WORDS } from './words/outputs.ts';
import { RELATIVE_WORDS } from './words/relative-periods.ts';
import { STAT_WORDS } from './words/stats.ts';
import { STATUS_WORDS } from './words/statuses.ts';
import { STRANGE_WORDS } from './words/strange.ts';
import { UNIT_WORDS } from './words/units.ts';
import { VERB_WORDS } from './words/verbs.ts';

/** All words in both languages, built once from the vocabulary and the reference tables. */
export interface Lexicon {
  readonly words: Trie<Word>;
  /** What may stand behind `by`. */
  readonly dimensions: Trie<Word>;
  /** What may stand before a colon. */
  readonly keys: Trie<ScopeKey>;
  readonly all: readonly Word[];
  readonly reference: Reference;
}

/** What is named first keeps its spelling where noise would take it. */
function* everyWord(reference: Reference): Generator<Word> {
  yield* table(MEASURE_WORDS, (value) => ({ slot: 'measure', value }));
  yield* table(VERB_WORDS, (value) => ({ slot: 'verb', value }));
  yield* table(STAT_WORDS, (value) => ({ slot: 'stat', value }));
  yield* table(RELATIVE_WORDS, (relative) => ({ slot: 'period', value: { relative } }));
  yield* table(STATUS_WORDS, (status) => ({ slot: 'asOf', value: { status } }));
  yield* table(UNIT_WORDS, (value) => ({ slot: 'unit', value }));
  yield* table(OUTPUT_WORDS, (value) => ({ slot: 'output', value }));
  yield* table(GROUP_WORDS, (value) => ({ slot: 'by', value }));
  for (const { spellings, meaning } of COMPOUND_WORDS) yield* spelled(spellings, meaning);
  for (const [mark, spellings] of Object.entries(MARK_WORDS) as [keyof typeof MARK_WORDS, Spellings][]) {
    yield* spelled(spellings, { kind: 'mark', mark });
  }
  yield* scopeWords(reference);
  yield* spelled(NOISE_WORDS, { kind: 'mark', mark: 'noise' });
  yield* spelled(STRANGE_WORDS, { kind: 'mark', mark: 'strange' });
  yield* dimensions();
}

function* dimensions(): Generator<Word> {
  for (const [dimension, spellings] of Object.entries(DIMENSION_WORDS) as [keyof typeof DIMENSION_WORDS, Spellings][]) {
    yield* spelled(spellings, { kind: 'dimension', dimension });
  }
}

/** The lexicon of a reference. Where two things share a spelling the one named first keeps it. */
export function createLexicon(reference: Reference): Lexicon {
  const lexicon = {
    words: createTrie<Word>(),
    dimensions: createTrie<Word>(),
    keys: createTrie<ScopeKey>(),
    all: [...everyWord(reference)],
    reference,
  };
  for (const word of lexicon.all) lexicon.words.add(word.spelling, word);
  for (const word of dimensions()) lexicon.dimensions.add(word.spelling, word);
  for (const [key, names] of Object.entries(KEY_WORDS) as [ScopeKey, readonly string[]][]) {
    for (const name of names) lexicon.keys.add(name, key);
  }
  return lexicon;
}
