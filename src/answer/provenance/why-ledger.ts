import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import { METRICS, type Sums, sidesOf } from '../../query/ledger/metric.ts';
import { demoNotes } from '../../text/demo.ts';
import { exactText } from '../../text/exact.ts';
import { countedText, daysText, ledgerFormulaText } from '../../text/ledger-provenance.ts';
import { ledgerNote } from '../../text/ledger-words.ts';
import { DIMENSION_NAMES, labelName } from '../../text/names.ts';
import type { Table } from '../reply.ts';
import type { LedgerBasis } from './basis.ts';

const HEADS = { en: ['Sum', 'Period', 'Base'], zh: ['合计项', '本期', '对比期'] } as const;

type SumRow = readonly [keyof Sums, 'fen' | 'count', Readonly<Record<Lang, string>>];

const GOODS: readonly SumRow[] = [
  ['value', 'fen', { en: 'declared value', zh: '申报货值' }],
  ['parcels', 'count', { en: 'parcels', zh: '清单数' }],
  ['declarations', 'count', { en: 'declarations', zh: '申报批数' }],
];
const RETURNS: readonly SumRow[] = [
  ['returnedValue', 'fen', { en: 'value that came back', zh: '退货货值' }],
  ['returnedParcels', 'count', { en: 'parcels that came back', zh: '退货清单数' }],
  ['returns', 'count', { en: 'returns', zh: '退货批数' }],
];

const LISTS = [
  ['flows', 'flow'],
  ['offices', 'office'],
  ['modes', 'mode'],
  ['partners', 'partner'],
  ['chapters', 'chapter'],
] as const;

/** The filter in words, one part a dimension: "office Hangzhou (2900)". */
function filterWords({ filter }: LedgerBasis, reference: Reference, lang: Lang): string[] {
  return LISTS.flatMap(([list, dimension]) => {
    const labels = filter[list];
    if (!labels) return [];
    const names = labels.map((label) => {
      const name = labelName(dimension, label, reference, lang);
      if (name.includes(label) || dimension === 'flow') return name;
      return lang === 'zh' ? `${name}（${label}）` : `${name} (${label})`;
    });
    if (dimension === 'flow') return [names.join(lang === 'zh' ? '、' : ', ')];
    const head = DIMENSION_NAMES[dimension][lang];
    return [lang === 'zh' ? `${head}${names.join('、')}` : `${head.toLowerCase()} ${names.join(', ')}`];
  });
}

/** What sums of declarations were counted from: filter, days, cells, formula, and every sum to the last unit. */
export function whyLedger(
  basis: LedgerBasis,
  reference: Reference,
  lang: Lang,
): { lines: string[]; table: Table; notes: string[] } {
  const { filter, by, sums, base, state, last, demo, metric, cohort } = basis;
  // Of the other side nothing was shown, and whether it may be was not asked.
  const sides = sidesOf(METRICS[metric], cohort);
  const [ofGoods, ofReturns] = [sides.includes('goods'), sides.some((side) => side !== 'goods')];
  return {
    lines: [
      countedText(
        {
          filter: filterWords(basis, reference, lang),
          dimensions: by.map((dimension) => DIMENSION_NAMES[dimension][lang]),
          cells: basis.cells,
          declarations: (ofGoods ? sums.declarations : 0) + (ofReturns ? sums.returns : 0),
        },
        lang,
      ),
      daysText({ ...basis, from: filter.from, to: filter.to, compared: base !== null }, lang),
      ledgerFormulaText(basis, lang),
    ],
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
      rows: [...(ofGoods ? GOODS : []), ...(ofReturns ? RETURNS : [])].map(([sum, unit, name]) => [
        name[lang],
        exactText(sums[sum], unit, null, lang),
        exactText(base?.[sum] ?? null, unit, null, lang),
      ]),
    },
    notes: [...demoNotes(demo, lang), ledgerNote(last, state, lang)],
  };
}
