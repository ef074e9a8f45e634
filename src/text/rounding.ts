import type { PublishedFigure } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import { decimalsFor, type MoneyUnit, moneyNumber } from './money.ts';
import { signedPercent } from './percent.ts';

/** The least and the greatest value that round to a printed figure, in a unit; percent for growth, which takes none. */
export function roundingEdges(
  { value, precision }: PublishedFigure,
  unit: MoneyUnit | null,
  lang: Lang,
): readonly [string, string] {
  const edge = (side: -1 | 1): string => {
    const at = value + (side * precision) / 2;
    return unit === null ? (at / 100).toFixed(2) : moneyNumber(at, unit, decimalsFor(precision, unit) + 1, lang);
  };
  return [edge(-1), edge(1)];
}

/** What a printed figure stands for: the values that round to it. Growth takes no unit. */
export function roundingText(
  figure: PublishedFigure,
  level: string | null,
  unit: MoneyUnit | null,
  lang: Lang,
): string {
  const [low, high] = roundingEdges(figure, unit, lang);
  const printed = level ?? signedPercent(figure.value, lang);
  return lang === 'zh'
    ? `公布值${printed}表示${low}至${high}。`
    : `${printed} as printed stands for ${low} to ${high}.`;
}
