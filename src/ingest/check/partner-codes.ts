import { partnerName } from '../../domain/partner-name.ts';
import type { Partner } from '../../domain/reference.ts';
import { PARTNER_SPELLINGS } from '../../language/lexicon/words/partners.ts';

/** A name without what differs between extracts: case, spaces, marks, accents. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s.,'’()&-]/gu, '')
    .toLowerCase();

/** Finds a partner's ISO alpha-3 code by customs code, ISO codes or name, English or Chinese; null when none has it. */
export function partnerCodes(partners: readonly Partner[]): (text: string) => string | null {
  const codes = new Map<string, string>();
  for (const { customsCode, iso3, iso2 } of partners) {
    for (const name of PARTNER_SPELLINGS[iso3] ?? []) codes.set(plain(name), iso3);
    for (const name of [partnerName(iso2, 'en'), partnerName(iso2, 'zh')]) codes.set(plain(name), iso3);
    for (const code of [customsCode, iso3, iso2]) codes.set(code.toLowerCase(), iso3);
  }
  return (text) => codes.get(plain(text)) ?? null;
}
