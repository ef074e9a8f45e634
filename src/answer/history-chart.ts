import { type LevelSeries, levels } from '../chart/kinds/levels.ts';
import type { ChartSpecification } from '../chart/specification.ts';
import type { Series } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import type { HistoryPoint } from '../query/history.ts';
import { decimalsFor, fenIn, type MoneyUnit, moneyNumber, unitName } from '../text/money.ts';
import { signedPercent } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import { footerText } from '../text/release.ts';
import { measuresText } from '../text/subject.ts';
import { MEASURE_NAMES } from '../text/words.ts';

export interface HistoryLine {
  readonly series: Series;
  readonly points: readonly HistoryPoint[];
}

/** The level of a year, published or implied, with the fen of its last digit. */
const levelOf = ({ published, implied }: HistoryPoint): { fen: number; precision: number } | null => {
  if (published?.level) return { fen: published.level.value, precision: published.level.precision };
  const basis = implied?.from.level;
  return implied && basis ? { fen: implied.level.centre, precision: basis.precision } : null;
};

function levelSeries({ series, points }: HistoryLine, unit: MoneyUnit, lang: Lang): LevelSeries {
  const size = fenIn(unit);
  const growths = points.map(({ published }) => published?.growth?.value ?? null);
  return {
    name: MEASURE_NAMES[series][lang],
    values: points.map((point) => {
      const level = levelOf(point);
      return level === null ? null : level.fen / size;
    }),
    texts: points.map((point) => {
      const level = levelOf(point);
      return level && moneyNumber(level.fen, unit, decimalsFor(level.precision, unit), lang);
    }),
    growth: growths.map((growth) => (growth === null ? null : growth / 100)),
    growthTexts: growths.map((growth) => (growth === null ? null : signedPercent(growth))),
    uncertain: points.map(({ published, implied }) => !published?.level && implied !== null),
    bounds: points.map(({ published, implied }) =>
      published?.level || implied === null ? null : [implied.level.low / size, implied.level.high / size],
    ),
  };
}

/** Levels over the years with growth beside them; null when there is no level to draw. All lines share their periods. */
export function historyChart(lines: readonly HistoryLine[], unit: MoneyUnit, lang: Lang): ChartSpecification | null {
  const all = lines.flatMap(({ points }) => points);
  if (!all.some((point) => levelOf(point) !== null)) return null;
  const periods = (lines[0]?.points ?? []).map(({ period }) => period);
  const measures = measuresText(
    lines.map(({ series }) => series),
    lang,
  );
  const series = lines.map((line) => levelSeries(line, unit, lang));
  const read = series.flatMap(({ name, texts, growthTexts, uncertain }) =>
    periods.map((period, at) => {
      const level = texts[at] ? `${uncertain?.[at] ? '≈' : ''}${texts[at]}` : '–';
      return `${periodText(period, lang)} ${name} ${level}${growthTexts?.[at] ? ` (${growthTexts[at]})` : ''}`;
    }),
  );
  const releases = all.flatMap(({ published, implied }) => published?.release ?? implied?.from.release ?? []);
  const title = lang === 'zh' ? `中国跨境电商${measures}及同比` : `China's CBEC ${measures} and growth`;
  return levels({
    lang,
    title,
    unit: unitName(unit, lang),
    labels: periods.map((period) => periodText(period, lang)),
    series,
    footer: footerText(releases, lang),
    alt: `${title} (${unitName(unit, lang)}): ${read.join('; ')}`,
  });
}
