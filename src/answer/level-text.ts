import type { PublishedFigure } from '../domain/figure.ts';
import type { Interval } from '../domain/interval.ts';
import type { Lang } from '../domain/lang.ts';
import type { Unit } from '../domain/vocabulary.ts';
import { intervalText } from '../text/interval.ts';
import { decimalsFor, fenIn, type MoneyUnit, moneyNumber, moneyText, unitName, usualUnit } from '../text/money.ts';

/** The unit to print in: the one asked for, else the usual one of the language. */
export const moneyUnit = (fen: number, unit: Unit | null, lang: Lang): MoneyUnit =>
  unit === null || unit === 'usd' ? usualUnit(fen, lang) : unit;

/** A published level with all its printed digits and none besides. */
export function levelText({ value, precision }: PublishedFigure, unit: Unit | null, lang: Lang): string {
  const chosen = moneyUnit(value, unit, lang);
  return moneyText(value, chosen, decimalsFor(precision, chosen), lang);
}

/** A derived level with its bounds: "0.80 trillion yuan (0.795 to 0.804)". `precision` is the last digit to show, fen. */
export function boundedLevelText(level: Interval, precision: number, unit: MoneyUnit, lang: Lang): string {
  const size = fenIn(unit);
  const scaled = { low: level.low / size, centre: level.centre / size, high: level.high / size };
  const { centre, bounds } = intervalText(scaled, decimalsFor(precision, unit), false, lang);
  const text = `${centre}${lang === 'zh' ? '' : ' '}${unitName(unit, lang)}`;
  if (bounds === null) return text;
  return lang === 'zh' ? `${text}（${bounds}）` : `${text} (${bounds})`;
}

/** A published level as a bare number of a unit, for marks on a chart. */
export const levelNumber = ({ value, precision }: PublishedFigure, unit: MoneyUnit, lang: Lang): string =>
  moneyNumber(value, unit, decimalsFor(precision, unit), lang);
