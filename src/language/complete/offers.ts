import type { Bilingual, Lang } from '../../domain/lang.ts';
import { type PeriodLabel, yearBefore } from '../../domain/period.ts';
import type { Dimension, Stat } from '../../domain/vocabulary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Slot } from '../lexicon/meaning.ts';
import { DIMENSION_WORDS } from '../lexicon/words/dimensions.ts';
import { OUTPUT_WORDS } from '../lexicon/words/outputs.ts';
import { UNIT_WORDS } from '../lexicon/words/units.ts';
import { normalise } from '../normalise.ts';
import { printPeriod } from '../print/print-period.ts';

/** Something that can be typed next. */
export interface Offer {
  readonly slot: Slot['slot'] | 'versus';
  /** What is put in. */
  readonly insert: Bilingual;
  /** Spellings in both languages; any prefix of one finds the offer. */
  readonly keys: readonly string[];
  /** More than the name of the slot, where there is more to say. */
  readonly note?: Bilingual;
}

const LANGS = ['en', 'zh'] as const;

function offer(slot: Offer['slot'], insert: Bilingual, others: readonly string[] = []): Offer {
  return { slot, insert, keys: [...new Set([insert.en, insert.zh, ...others].map((key) => normalise(key).text))] };
}

const first = (spellings: Readonly<Record<Lang, readonly string[]>>, lang: Lang): string => spellings[lang][0] ?? '';

/** Each thing that words name, with its canonical word in both languages. */
function named(lexicon: Lexicon): Offer[] {
  const byMeaning = new Map<string, { slot: Slot; shown: Record<Lang, string>; keys: Set<string> }>();
  for (const { meaning, spelling, lang, shown } of lexicon.all) {
    const [slot, other] = meaning.kind === 'slots' ? meaning.slots : [];
    if (!slot || other || slot.slot === 'by') continue;
    const key = JSON.stringify(slot);
    const entry = byMeaning.get(key) ?? { slot, shown: { en: '', zh: '' }, keys: new Set() };
    byMeaning.set(key, entry);
    entry.shown[lang] ||= shown;
    entry.keys.add(spelling);
  }
  return [...byMeaning.values()].map(({ slot, shown, keys }): Offer => {
    const insert = { en: shown.en || shown.zh, zh: shown.zh || shown.en };
    if (slot.slot !== 'mode') return { slot: slot.slot, insert, keys: [...keys] };
    const mode = lexicon.reference.modes.find(({ code }) => code === slot.value);
    const code = { en: slot.value, zh: slot.value };
    const plain: Offer = { slot: 'mode', insert: code, keys: [...keys] };
    return mode ? { ...plain, note: { en: mode.nameEn, zh: mode.nameZh } } : plain;
  });
}

/** The years that the calendar knows, newest first. */
function years(lexicon: Lexicon): string[] {
  const known = new Set(lexicon.reference.specialDays.map(({ day }) => day.slice(0, 4)));
  return [...known].sort().reverse();
}

const led = (word: Bilingual, value: Bilingual): Bilingual => ({
  en: `${word.en} ${value.en}`,
  zh: `${word.zh}${value.zh}`,
});
const both = (spellings: Readonly<Record<Lang, readonly string[]>>): Bilingual => ({
  en: first(spellings, 'en'),
  zh: first(spellings, 'zh'),
});

const period = (label: PeriodLabel): Offer => {
  const named = { from: label, to: label };
  return offer('period', { en: printPeriod(named, 'en'), zh: printPeriod(named, 'zh') });
};

const MONTHS = Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`);
const PARTS: readonly string[] = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', ...MONTHS];

/** The same behind `vs`. */
const against = ({ insert }: Offer): Offer => offer('versus', led({ en: 'vs', zh: '比' }, insert));

/** `vs` the year before, which is compared with most. */
export const againstYearBefore = (label: PeriodLabel): Offer => against(period(yearBefore(label)));

// Asked most often first.
const RECENT: readonly string[] = ['latest', 'last year', 'last month'];
const GROUPS = [
  'office',
  'month',
  'mode',
  'partner',
  'year',
  'quarter',
  'day',
  'chapter',
  'flow',
] as const satisfies Dimension[];
const STATS = ['yoy', 'ytd', 'value', 'count', 'rate', 'cohort', 'aligned'] as const satisfies Stat[];
const UNITS = ['billion', 'trillion', 'yi', 'wan', 'million', 'yuan', 'usd'] as const;

/** Every offer, in the order in which slots are sensibly filled. */
export function createOffers(lexicon: Lexicon): Offer[] {
  const names = named(lexicon);
  const of = (...slots: Offer['slot'][]): Offer[] => slots.flatMap((slot) => names.filter((one) => one.slot === slot));
  const recent = RECENT.flatMap((word) => names.filter(({ insert }) => insert.en === word));
  const labels = years(lexicon);
  const dated = labels.map(period);
  const periods = [...new Set([...recent, ...dated, ...of('period')])];
  const within = labels.flatMap((year) => PARTS.map((part) => period(year + part)));
  const groups = GROUPS.map((dimension) => DIMENSION_WORDS[dimension]).map((words) =>
    offer(
      'by',
      led({ en: 'by', zh: '按' }, both(words)),
      LANGS.flatMap((lang) => words[lang]),
    ),
  );
  const limits = [5, 10].flatMap((count) => [
    offer('limit', { en: `top ${count}`, zh: `前${count}` }),
    offer('limit', { en: `bottom ${count}`, zh: `后${count}` }),
  ]);
  const units = UNITS.map((unit) => UNIT_WORDS[unit]).map((words) =>
    offer(
      'unit',
      led({ en: 'in', zh: '单位' }, both(words)),
      LANGS.flatMap((lang) => words[lang]),
    ),
  );
  const outputs = Object.values(OUTPUT_WORDS).map((words) =>
    offer(
      'output',
      led({ en: 'as', zh: '输出' }, both(words)),
      LANGS.flatMap((lang) => words[lang]),
    ),
  );
  const versus = [...new Set([...dated, ...of('period', 'office')])].map(against);
  return [
    ...of('measure'),
    ...periods,
    ...groups,
    ...limits,
    ...STATS.flatMap((stat) => of('stat').filter(({ insert }) => insert.en === stat)),
    ...of('verb'),
    ...versus,
    ...of('asOf'),
    ...units,
    ...outputs,
    ...of('office', 'mode', 'partner'),
    ...within,
  ];
}
