import { partnerName } from '../../domain/partner-name.ts';
import type { Partner, Reference } from '../../domain/reference.ts';
import { says } from './meaning.ts';
import { spelled, table, type Word } from './word.ts';
import { MODE_WORDS } from './words/modes.ts';
import { OFFICE_SPELLINGS } from './words/offices.ts';
import { PARTNER_SPELLINGS } from './words/partners.ts';

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
  for (const { code, nameZh, channel } of reference.modes) {
    // The names of the return modes (退运货物) are words for returns.
    yield* spelled(
      { en: [code], zh: channel === 'return' ? [code] : [code, nameZh] },
      says({ slot: 'mode', value: code }),
    );
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

/** The words for all that narrows a question. */
export function* scopeWords(reference: Reference): Generator<Word> {
  yield* offices(reference);
  yield* modes(reference);
  yield* partners(reference);
}
