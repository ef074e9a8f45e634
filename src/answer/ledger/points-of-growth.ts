import { contribution } from '../../chart/kinds/contribution.ts';
import type { Lang } from '../../domain/lang.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { amountNumber, headed } from '../../text/amount.ts';
import { HELD, otherText, TOTAL } from '../../text/ledger-words.ts';
import { DIMENSION_NAMES } from '../../text/names.ts';
import { signedPercent } from '../../text/percent.ts';
import type { Reply, ReplyFigure } from '../reply.ts';
import { type AskedLedger, headline, ledgerReply, subjectOf } from './asked-ledger.ts';
import { frame } from './chart-frame.ts';
import { isGrain } from './grain.ts';
import { labelWithin } from './label-within.ts';

/** A chart has room for this many parts; the table has all. */
const MOST_PARTS = 12;

const HEADS = { en: ['Points', 'Change'], zh: ['百分点', '增减'] } as const;

/** A part that is held back, or whose base is, has no points. */
const isHeld = ({ fault }: LedgerCell): boolean => fault === 'held';

const pointsTitle = (subject: string, lang: Lang): string =>
  lang === 'zh' ? `${subject}，对同比的拉动` : `${subject}, points of growth`;

interface Part {
  readonly name: string;
  /** Points of the whole's growth. */
  readonly value: number;
  readonly change: number;
}

const changeOf = ({ amount, baseAmount }: LedgerCell): number => (amount ?? 0) - (baseAmount ?? 0);
const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`;

/** The strongest parts first (with `bottom`, what pulled down most), cut at the limit, with the rest as "other". */
function partsOf({ context: { lang, query } }: AskedLedger, all: readonly Part[], base: number): Part[] {
  const sorted = all.toSorted((a, b) =>
    query.limit?.side === 'bottom' ? a.change - b.change : Math.abs(b.change) - Math.abs(a.change),
  );
  const left = sorted.slice(query.limit?.count ?? sorted.length);
  if (left.length === 0) return sorted;
  const change = left.reduce((sum, part) => sum + part.change, 0);
  const rest = { name: otherText(left.length, lang), change, value: (100 * change) / base };
  return [...sorted.slice(0, -left.length), rest];
}

/** For machines: beside the level of each part its change and its points. */
function pointFigures(
  levels: readonly ReplyFigure[],
  cells: readonly LedgerCell[],
  base: number,
  lang: Lang,
): ReplyFigure[] {
  return levels.flatMap((level, at) => {
    const cell = cells[at];
    if (!cell || isHeld(cell)) return [level];
    const [change, points] = [changeOf(cell), (100 * changeOf(cell)) / base];
    const text = `${signed(points)}${lang === 'zh' ? '个百分点' : ' pp'}`;
    return [
      level,
      { ...level, name: `${level.name} change`, value: change, growth: null, text: '' },
      { ...level, name: `${level.name} contribution`, value: points, growth: null, unit: 'pp' as const, text },
    ];
  });
}

/** Points of the whole's growth that each part adds (拉动); from exact sums, so the parts add up. */
export function pointsOfGrowth(asked: AskedLedger, dimensions: readonly LedgerDimension[]): Reply | Refusal {
  const { context, result, form } = asked;
  const { lang, query } = context;
  const { total, cells } = result;
  const base = total.baseAmount ?? 0;
  if (isHeld(total)) return ledgerReply(asked);
  const cannot = dimensions.length === 0 || dimensions.some(isGrain) || result.question.metric.unit === 'rate';
  if (cannot || total.growth === null || base <= 0)
    return refuse('does-not-fit', { verb: 'contribution', example: 'contribution exports 2024 by office' });

  const nameOf = ({ key }: LedgerCell): string =>
    dimensions.map((dimension) => labelWithin(asked, dimension, key[dimension] ?? '')).join(', ');
  const all = cells
    .filter((cell) => !isHeld(cell))
    .map((cell) => ({
      name: nameOf(cell),
      change: changeOf(cell),
      value: (100 * changeOf(cell)) / base,
    }));
  const held = cells.filter(isHeld).map((cell) => [nameOf(cell), HELD, HELD]);
  const parts = partsOf(asked, all, base);
  const said = parts
    .slice(0, query.limit ? Math.min(query.limit.count + 1, 10) : 5)
    .map(({ name, value }) => (lang === 'zh' ? `${name}${signed(value)}个百分点` : `${name} ${signed(value)} pp`));
  const reply = ledgerReply(asked);
  const row = ({ name, value, change }: Part): string[] => [name, signed(value), amountNumber(change, form, lang)];
  const whole = { name: TOTAL[lang], value: (100 * changeOf(total)) / base, change: changeOf(total) };
  return {
    ...reply,
    text: [headline(asked), said.join(lang === 'zh' ? '，' : ', ')].join('\n'),
    figures: pointFigures(reply.figures, [...cells, total], base, lang),
    table: {
      columns: [
        { name: dimensions.map((dimension) => DIMENSION_NAMES[dimension][lang]).join(', '), align: 'left' },
        { name: HEADS[lang][0], align: 'right' },
        { name: headed(HEADS[lang][1], form, lang), align: 'right' },
      ],
      rows: [...parts.map(row), ...held, row(whole)],
    },
    chart:
      query.output === 'table'
        ? null
        : contribution({
            ...frame(asked),
            title: pointsTitle(subjectOf(asked), lang),
            parts: parts.slice(0, MOST_PARTS).map(({ name, value }) => ({ name, value, text: signed(value) })),
            total: { value: total.growth / 100, text: signedPercent(total.growth, lang) },
            alt: [headline(asked), ...said].join('; '),
          }),
  };
}
