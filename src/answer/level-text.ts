import type { Interval } from '../domain/interval.ts';
import type { Lang } from '../domain/lang.ts';
import type { Unit } from '../domain/vocabulary.ts';
import { intervalText } from '../text/interval.ts';
import { decimalsFor, fenIn, type MoneyUnit, moneyNumber, moneyText, unitName, unitOf } from '../text/money.ts';

/** A level in fen and the last digit that is known of it, in fen as well. */
export interface Level {
  readonly value: number;
  readonly precision: number;
}

/** The unit to print in: the one asked for, else the usual one of the language. */
export const moneyUnit = ({ value, precision }: Level, asked: Unit | null, lang: Lang): MoneyUnit =>
  asked === null || asked === 'usd' ? unitOf(value, precision, lang) : asked;

/** One unit for several levels: that of the largest. */
export const commonUnit = (levels: readonly Level[], asked: Unit | null, lang: Lang): MoneyUnit => {
  const largest = levels.reduce((a, b) => (b.value > a.value ? b : a), levels[0] ?? { value: 0, precision: 1 });
  return moneyUnit(largest, asked, lang);
};

/** A published level with all its printed digits and none besides. */
export function levelText(level: Level, asked: Unit | null, lang: Lang): string {
  const unit = moneyUnit(level, asked, lang);
  return moneyText(level.value, unit, decimalsFor(level.precision, unit), lang);
}

/** The same as a bare number of a unit, for charts and columns. */
export const levelNumber = ({ value, precision }: Level, unit: MoneyUnit, lang: Lang): string =>
  moneyNumber(value, unit, decimalsFor(precision, unit), lang);

/** A derived level as a bare number with its bounds: "0.80 (0.795 to 0.804)". `precision` is the last digit, fen. */
export function boundedNumber(
  level: Interval,
  precision: number,
  unit: MoneyUnit,
  lang: Lang,
): [string, string | null] {
  const size = fenIn(unit);
  const scaled = { low: level.low / size, centre: level.centre / size, high: level.high / size };
  const { centre, bounds } = intervalText(scaled, decimalsFor(precision, unit), false, lang);
  return [centre, bounds && (lang === 'zh' ? `（${bounds}）` : ` (${bounds})`)];
}

/** The same with its unit: "0.80 trillion yuan (0.795 to 0.804)". */
export function boundedLevelText(level: Interval, precision: number, unit: MoneyUnit, lang: Lang): string {
  const [centre, bounds] = boundedNumber(level, precision, unit, lang);
  return `${centre}${lang === 'zh' ? '' : ' '}${unitName(unit, lang)}${bounds ?? ''}`;
}
