import type { Unit } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** 万亿元 and trillion yuan are one unit: the language of the answer chooses the name. */
export const UNIT_WORDS: Readonly<Record<Unit, Spellings>> = {
  yuan: { en: ['yuan', 'cny', 'rmb', 'renminbi'], zh: ['元', '人民币', '人民币元'] },
  million: {
    en: ['million', 'millions', 'million yuan', 'million cny', 'million rmb', 'millions of yuan'],
    zh: ['百万元', '百万'],
  },
  billion: {
    en: ['billion', 'billions', 'bn', 'billion yuan', 'billion cny', 'billion rmb', 'bn yuan', 'billions of yuan'],
    zh: ['十亿元', '十亿'],
  },
  trillion: {
    en: ['trillion', 'trillions', 'tn', 'trillion yuan', 'trillion cny', 'trillion rmb', 'trillions of yuan'],
    zh: ['万亿元', '万亿', '万亿元人民币', '万亿人民币', '兆元'],
  },
  usd: {
    en: [
      'usd',
      'dollar',
      'dollars',
      'us dollar',
      'us dollars',
      'u.s. dollars',
      'us$',
      'million usd',
      'billion usd',
      'billion dollars',
      'billion us dollars',
      'million dollars',
    ],
    zh: ['美元', '亿美元', '万美元', '百万美元', '十亿美元', '美金'],
  },
  wan: {
    en: ['ten thousand yuan', '10 thousand yuan', '10,000 yuan', 'ten thousand', 'ten thousands', 'wan'],
    zh: ['万元', '万', '万元人民币'],
  },
  yi: {
    en: [
      'hundred million yuan',
      '100 million yuan',
      '100 million',
      'hundred million',
      'hundred millions',
      'hundreds of millions',
      'yi',
    ],
    zh: ['亿元', '亿', '亿元人民币'],
  },
};
