import { type Meaning, type Spellings, says } from '../meaning.ts';

const returnRate = says({ slot: 'measure', value: 'returns' }, { slot: 'stat', value: 'rate' });

/** One word for a measure and how to look at it. */
export const COMPOUND_WORDS: readonly { readonly spellings: Spellings; readonly meaning: Meaning }[] = [
  {
    spellings: {
      en: ['return rate', 'rate of return', 'rate of returns', 'rates of return'],
      zh: ['退货率', '退运率'],
    },
    meaning: returnRate,
  },
  {
    spellings: { en: [], zh: ['今年以来'] },
    meaning: says({ slot: 'period', value: { relative: 'this year' } }, { slot: 'stat', value: 'ytd' }),
  },
  {
    spellings: {
      en: ['b2b direct exports', 'b2b direct export'],
      zh: ['b2b直接出口', '企业对企业直接出口', 'b2b出口直接出口'],
    },
    meaning: says({ slot: 'mode', value: '9710' }, { slot: 'measure', value: 'exports' }),
  },
];
