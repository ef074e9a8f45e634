import type { Bilingual, Lang } from '../domain/lang.ts';
import type { Mark, ScopeKey } from './lexicon/meaning.ts';

/** A question that always reads. */
export const EXAMPLE: Bilingual = { en: 'exports 2020', zh: '出口 2020年' };

/** A word that wants another one behind it. */
export type Leading = Exclude<Mark, 'and' | 'each' | 'noise' | 'strange' | 'month-on-month'>;

const BEHIND: Readonly<Record<Leading, Bilingual>> = {
  by: { en: 'by month', zh: '按月' },
  top: { en: 'by office top 5', zh: '按关区 前5' },
  bottom: { en: 'by office bottom 5', zh: '按关区 后5' },
  versus: { en: 'vs 2019', zh: '比2019年' },
  'as-of': { en: 'as of 2021-02-01', zh: '截至2021年2月1日' },
  as: { en: 'as csv', zh: '输出csv' },
  in: { en: 'in billion yuan', zh: '单位亿元' },
  unit: { en: 'in billion yuan', zh: '单位亿元' },
  hs: { en: 'hs 85', zh: 'hs 85' },
};

/** A whole question that uses a leading word. */
export const exampleOf = (mark: Leading, lang: Lang): string => `${EXAMPLE[lang]} ${BEHIND[mark][lang]}`;

const VALUES: Readonly<Record<ScopeKey, Bilingual>> = {
  office: { en: 'office:2244', zh: '关区:2244' },
  mode: { en: 'mode:9710', zh: '方式:9710' },
  hs: { en: 'hs:85', zh: '章:85' },
  partner: { en: 'partner:USA', zh: '国别:美国' },
  enterprise: { en: 'enterprise:3301960A1B', zh: '企业:3301960A1B' },
};

/** A whole question that uses a key. */
export const exampleOfKey = (key: ScopeKey, lang: Lang): string => `${EXAMPLE[lang]} ${VALUES[key][lang]}`;
