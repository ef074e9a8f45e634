import type { PublishedFigure } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import { decimalsFor, type MoneyUnit, moneyNumber } from './money.ts';
import { signedPercent } from './percent.ts';

/** What a printed figure stands for: the values that round to it. Growth takes no unit. */
export function roundingText(
  figure: PublishedFigure,
  level: string | null,
  unit: MoneyUnit | null,
  lang: Lang,
): string {
  const { value, precision } = figure;
  const edge = (side: -1 | 1): string => {
    const at = value + (side * precision) / 2;
    return unit === null ? (at / 100).toFixed(2) : moneyNumber(at, unit, decimalsFor(precision, unit) + 1, lang);
  };
  const printed = level ?? signedPercent(value, lang);
  return lang === 'zh'
    ? `公布值${printed}表示${edge(-1)}至${edge(1)}。`
    : `${printed} as printed stands for ${edge(-1)} to ${edge(1)}.`;
}
