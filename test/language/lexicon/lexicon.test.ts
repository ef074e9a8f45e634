import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/language/lexicon/lexicon.ts';
import type { Word } from '../../../src/language/lexicon/word.ts';
import { language, reference } from '../language.ts';

const lexicon = createLexicon(reference);
const name = (word: Word): string => JSON.stringify(word.meaning);

/** A dimension gives way to the same word elsewhere: it has its place behind `by`. Official names give way to noise. */
const rank = ({ meaning }: Word): number => (meaning.kind === 'dimension' ? 1 : 0);

test('no spelling has two meanings', () => {
  const meanings = new Map<string, Set<string>>();
  for (const word of lexicon.all) {
    if (rank(word) === 1) continue;
    meanings.set(word.spelling, (meanings.get(word.spelling) ?? new Set()).add(name(word)));
  }
  const double = [...meanings]
    .filter(([, set]) => set.size > 1)
    .map(([spelling, set]) => `${spelling}: ${[...set].join(' ')}`);
  expect(double).toEqual([]);
});

test('every word is spelled as the reader sees it', () => {
  expect(lexicon.all.filter(({ spelling }) => spelling === '' || spelling !== spelling.trim())).toEqual([]);
});

const slots = lexicon.all.filter(({ meaning }) => meaning.kind === 'slots');

test('every word that stands for a slot reads to that slot by itself', () => {
  const wrong = slots.filter(({ text, meaning }) => {
    const read = language.read(text);
    if (!('query' in read)) return true;
    const shown = meaning.kind === 'slots' ? meaning.slots.map(({ value }) => JSON.stringify(value)) : [];
    const said = JSON.stringify(read.query);
    return !shown.every((value) => said.includes(value));
  });
  expect(wrong.map(({ text }) => text)).toEqual([]);
});

test('every office is known by its code, both names, with and without 海关 or Customs', () => {
  for (const { code, nameEn, nameZh } of reference.offices) {
    const short = nameEn.replace(' Customs', '');
    for (const text of [
      code,
      nameEn,
      nameZh,
      short,
      nameZh.replace('海关', ''),
      short.replaceAll("'", '').toUpperCase(),
      `${short} customs office`,
    ]) {
      expect({ text, read: language.read(text) }).toMatchObject({
        read: { query: { scope: { offices: [code] } }, mended: [] },
      });
    }
  }
});

test('every partner with a name is known by it in both languages', () => {
  const named = lexicon.all.filter(({ meaning }) => meaning.kind === 'slots' && meaning.slots[0]?.slot === 'partner');
  expect(new Set(named.map(name)).size).toBeGreaterThan(220);
});
