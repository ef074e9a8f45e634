import type { Lang } from '../../domain/lang.ts';
import { partnerName } from '../../domain/partner-name.ts';
import type { Partner, Reference } from '../../domain/reference.ts';
import { normalise } from '../normalise.ts';
import { type Meaning, type ScopeKey, type Slot, type Spellings, says } from './meaning.ts';
import { createTrie, type Trie } from './trie.ts';
import { DIMENSION_WORDS, GROUP_WORDS } from './words/dimensions.ts';
import { OUTPUT_WORDS, RELATIVE_WORDS, STATUS_WORDS, UNIT_WORDS } from './words/forms.ts';
import { KEY_WORDS } from './words/keys.ts';
import { MARK_WORDS } from './words/marks.ts';
import { COMPOUND_WORDS, MEASURE_WORDS } from './words/measures.ts';
import { MODE_WORDS } from './words/modes.ts';
import { NOISE_WORDS } from './words/noise.ts';
import { OFFICE_SPELLINGS } from './words/offices.ts';
import { PARTNER_SPELLINGS } from './words/partners.ts';
import { STAT_WORDS } from './words/stats.ts';
import { STRANGE_WORDS } from './words/strange.ts';
import { VERB_WORDS } from './words/verbs.ts';

/** One spelling of one thing. */
export interface Word {
  /** As it is shown: `Nanjing`. */
  readonly text: string;
  /** As it is looked up: `nanjing`. */
  readonly spelling: string;
  readonly lang: Lang;
  readonly meaning: Meaning;
  /** The spelling of the same thing that is printed and suggested. */
  readonly shown: string;
}

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

const LANGS = ['en', 'zh'] as const;

/** Names are listed first, so that a place keeps its name where noise would take it. */
function* spelled(spellings: Spellings, meaning: Meaning): Generator<Word> {
  for (const lang of LANGS) {
    const [shown = ''] = spellings[lang];
    for (const text of spellings[lang]) yield { text, spelling: normalise(text).text, lang, meaning, shown };
  }
}

function* table<V extends string>(words: Readonly<Partial<Record<V, Spellings>>>, slot: (value: V) => Slot) {
  for (const value of Object.keys(words) as V[]) {
    const spellings = words[value];
    if (spellings) yield* spelled(spellings, says(slot(value)));
  }
}

function* offices(reference: Reference): Generator<Word> {
  for (const { code, nameEn, nameZh } of reference.offices) {
    const en = nameEn.replace(/ customs$/i, '');
    const zh = nameZh.replace(/海关$/, '');
    const plain = en.includes("'") ? [en.replaceAll("'", '')] : [];
    const latin = [en, ...plain, ...(OFFICE_SPELLINGS[code] ?? [])];
    const long = latin.flatMap((name) => [
      `${name} customs`,
      `${name} office`,
      `${name} customs district`,
      `${name} customs office`,
    ]);
    const spellings = { en: [...latin, ...long, code], zh: [nameZh, zh, `${zh}关区`, `${zh}关`, `${zh}市`] };
    yield* spelled(spellings, says({ slot: 'office', value: code }));
  }
}

function* modes(reference: Reference): Generator<Word> {
  for (const { code, nameZh } of reference.modes) {
    yield* spelled({ en: [code], zh: [code, nameZh] }, says({ slot: 'mode', value: code }));
  }
  yield* table(MODE_WORDS, (value) => ({ slot: 'mode', value }));
}

/** Some of the customs' own codes (other Asia, unknown) have no name on the platform: they are asked for by key. */
export const hasName = ({ iso2, iso3 }: Partner): boolean =>
  /^[A-Z]{2}$/.test(iso2) && iso3 !== 'CHN' && partnerName(iso2, 'en') !== iso2;

function* partners(reference: Reference): Generator<Word> {
  for (const partner of reference.partners) {
    if (!hasName(partner)) continue;
    const english = partnerName(partner.iso2, 'en');
    const extra = PARTNER_SPELLINGS[partner.iso3] ?? [];
    const joined = english.includes('&') ? [english.replace('&', 'and')] : [];
    const spellings = {
      en: [english, ...joined, ...extra.filter((name) => /^[a-z]/.test(name))],
      zh: [partnerName(partner.iso2, 'zh'), ...extra.filter((name) => !/^[a-z]/.test(name))],
    };
    yield* spelled(spellings, says({ slot: 'partner', value: partner.iso3 }));
  }
}

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
  yield* offices(reference);
  yield* modes(reference);
  yield* partners(reference);
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
