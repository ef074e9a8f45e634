import type { Bilingual, Lang } from '../../domain/lang.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { normalise } from '../normalise.ts';
import { againstYearBefore, createOffers, type Offer } from './offers.ts';
import { readBeginning } from './read-beginning.ts';

/** One way to finish: `text` is the whole question with the completion in it. */
export interface Completion {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
}

const MOST = 25;
const LONGEST_TAIL = 24;

const HINTS: Readonly<Record<Offer['slot'], Bilingual>> = {
  verb: { en: 'what to do', zh: '操作' },
  measure: { en: 'measure', zh: '指标' },
  stat: { en: 'how to look at it', zh: '统计方式' },
  period: { en: 'period', zh: '时期' },
  part: { en: 'period', zh: '时期' },
  office: { en: 'customs office', zh: '关区' },
  mode: { en: 'supervision mode', zh: '监管方式' },
  hs: { en: 'HS code', zh: '商品编码' },
  partner: { en: 'partner', zh: '国别（地区）' },
  enterprise: { en: 'enterprise', zh: '企业' },
  by: { en: 'break down', zh: '分组' },
  limit: { en: 'how many', zh: '名次' },
  versus: { en: 'compare with', zh: '对比' },
  asOf: { en: 'release', zh: '数据版本' },
  unit: { en: 'unit', zh: '单位' },
  output: { en: 'format', zh: '输出格式' },
};

/** How many of each slot are offered before a letter is typed; what is not named here is offered by prefix only. */
const UNASKED: Readonly<Partial<Record<Offer['slot'], number>>> = {
  measure: 6,
  period: 8,
  by: 5,
  limit: 1,
  stat: 2,
  verb: 3,
  asOf: 1,
  unit: 3,
  output: 2,
};

/** What can be said only once; a group or a measure can follow another. */
const ONCE: readonly string[] = ['verb', 'period', 'limit', 'versus', 'asOf', 'unit', 'output'];

const kindOf = (char: string): string => {
  if (/\p{Script=Han}/u.test(char)) return 'han';
  if (/[\p{L}']/u.test(char)) return 'letter';
  return /\p{N}/u.test(char) ? 'digit' : 'gap';
};

/** Where a word could have begun, longest stretch first. Chinese words can begin at any character. */
function starts(text: string): number[] {
  const found: number[] = [];
  for (let at = Math.max(0, text.length - LONGEST_TAIL); at < text.length; at++) {
    const kind = kindOf(text.charAt(at));
    if (kind !== 'gap' && (at === 0 || kind === 'han' || kind !== kindOf(text.charAt(at - 1)))) found.push(at);
  }
  return found;
}

/** Offers that are left once some slots are filled, a few of each, in their order. */
function unasked(offers: readonly Offer[], done: ReadonlySet<string>): Offer[] {
  const taken = new Map<string, number>();
  return offers.filter(({ slot }) => {
    const count = (taken.get(slot) ?? 0) + 1;
    taken.set(slot, count);
    const fits = slot !== 'limit' || done.has('by');
    return fits && !done.has(slot) && count <= (UNASKED[slot] ?? 0);
  });
}

const isBegunBy =
  (tail: string) =>
  ({ keys }: Offer): boolean =>
    keys.some((key) => key.startsWith(tail));

/** Offers that can be put behind one stretch of the text. */
interface Step {
  readonly before: string;
  readonly offers: readonly Offer[];
}

/** The ways to finish a text, best first. */
export type Completer = (text: string, lang: Lang) => readonly Completion[];

/** Completes what stands at the end of a text, then offers the slots that are still missing; at most 25. */
export function createCompleter(lexicon: Lexicon): Completer {
  const offers = createOffers(lexicon);
  return (text, lang) => {
    const found = new Map<string, Completion>();
    const add = (before: string, { slot, insert, note }: Offer): void => {
      const whole = before + insert[lang];
      if (found.size >= MOST || whole.toLowerCase() === text.toLowerCase() || found.has(whole)) return;
      found.set(whole, { text: whole, label: insert[lang], hint: (note ?? HINTS[slot])[lang] });
    };
    const now: Step[] = [];
    // What is typed in whole is meant: what would make it longer (2020Q1) stands behind what can come next.
    const later: Step[] = [];
    for (const start of starts(text)) {
      const tail = normalise(text.slice(start)).text;
      const fitting = offers.filter(isBegunBy(tail));
      if (fitting.length === 0) continue;
      const before = text.slice(0, start);
      const beginning = readBeginning(before, lexicon);
      if (!beginning) continue;
      const { done, label } = beginning;
      const likely = label === null ? [] : [againstYearBefore(label)].filter(isBegunBy(tail));
      const open = [...likely, ...fitting].filter(({ slot }) => !ONCE.includes(slot) || !done.has(slot));
      const shown = ({ insert }: Offer): string => normalise(insert[lang]).text;
      const isWhole = open.some((one) => shown(one) === tail);
      const begun = open.filter((one) => shown(one).startsWith(tail));
      (isWhole ? later : now).push({ before, offers: [...begun, ...open] });
    }
    const whole = readBeginning(text, lexicon);
    const gap = text === '' || /\s$/.test(text) ? text : `${text} `;
    if (whole) now.push({ before: gap, offers: unasked(offers, whole.done) });
    for (const { before, offers: some } of [...now, ...later]) for (const one of some) add(before, one);
    return [...found.values()];
  };
}
