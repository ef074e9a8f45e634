import type { Lang } from '../../domain/lang.ts';
import { partnerName } from '../../domain/partner-name.ts';
import type { AsOf, Query, Scope } from '../../domain/query.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Spellings } from '../lexicon/meaning.ts';
import { hasName } from '../lexicon/scope-words.ts';
import { DIMENSION_WORDS } from '../lexicon/words/dimensions.ts';
import { KEY_WORDS } from '../lexicon/words/keys.ts';
import { MEASURE_WORDS } from '../lexicon/words/measures.ts';
import { OUTPUT_WORDS } from '../lexicon/words/outputs.ts';
import { STAT_WORDS } from '../lexicon/words/stats.ts';
import { STATUS_WORDS } from '../lexicon/words/statuses.ts';
import { UNIT_WORDS } from '../lexicon/words/units.ts';
import { VERB_WORDS } from '../lexicon/words/verbs.ts';
import { printPeriod } from './print-period.ts';

const COMMA: Readonly<Record<Lang, string>> = { en: ',', zh: '、' };

function scopeSlots(scope: Scope, lang: Lang, reference: Reference): string[] {
  const place = lang === 'en' ? 0 : 1;
  const list = (names: string[]): string[] => (names.length > 0 ? [names.join(COMMA[lang])] : []);
  const office = (code: string): string => {
    const found = reference.offices.find((one) => one.code === code);
    if (!found) return code;
    return lang === 'en' ? found.nameEn.replace(/ customs$/i, '') : found.nameZh;
  };
  const partner = (iso3: string): string => {
    const found = reference.partners.find((one) => one.iso3 === iso3);
    return found && hasName(found) ? partnerName(found.iso2, lang) : `${KEY_WORDS.partner[place]}:${iso3}`;
  };
  return [
    ...list(scope.offices.map(office)),
    ...list([...scope.modes]),
    ...list(scope.hs.map((code) => `hs ${code}`)),
    ...list(scope.partners.map(partner)),
    ...list(scope.enterprises.map((code) => `${KEY_WORDS.enterprise[place]}:${code}`)),
  ];
}

function printAsOf(asOf: AsOf, lang: Lang): string {
  if ('status' in asOf) return STATUS_WORDS[asOf.status][lang][0] ?? asOf.status;
  return `${lang === 'en' ? 'as of ' : '截至'}${printPeriod({ from: asOf.day, to: asOf.day }, lang)}`;
}

/** The slots of a question in canonical words and order; in any other order they read to the same question. */
export function printSlots(query: Query, lang: Lang, reference: Reference): string[] {
  const zh = lang === 'zh';
  const { verb, measures, stats, period, scope, by, limit, versus, asOf, unit, output } = query;
  const word = ({ [lang]: [first = ''] }: Spellings): string => first;
  const list = (words: string[]): string => words.join(COMMA[lang]);
  const unitWord = unit && word(UNIT_WORDS[unit]);
  const other =
    versus && ('period' in versus ? printPeriod(versus.period, lang) : list(scopeSlots(versus.scope, lang, reference)));
  return [
    verb && word(VERB_WORDS[verb]),
    list(measures.map((measure) => word(MEASURE_WORDS[measure]))),
    list(stats.map((stat) => word(STAT_WORDS[stat]))),
    period && printPeriod(period, lang),
    ...scopeSlots(scope, lang, reference),
    other && (zh ? `比${other}` : `vs ${other}`),
    by.length > 0 && `${zh ? '按' : 'by '}${list(by.map((dimension) => word(DIMENSION_WORDS[dimension])))}`,
    limit && (zh ? `${limit.side === 'top' ? '前' : '后'}${limit.count}` : `${limit.side} ${limit.count}`),
    asOf && printAsOf(asOf, lang),
    unitWord && (zh ? `单位${unitWord}` : `in ${unitWord}`),
    output && (zh ? `输出${word(OUTPUT_WORDS[output])}` : `as ${word(OUTPUT_WORDS[output])}`),
  ].filter((slot): slot is string => typeof slot === 'string' && slot !== '');
}

/** A question in canonical words, which read to an equal question. */
export const print = (query: Query, lang: Lang, reference: Reference): string =>
  printSlots(query, lang, reference).join(' ');
