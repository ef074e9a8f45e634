import { type LevelSeries, levels } from '../chart/kinds/levels.ts';
import type { ChartSpecification } from '../chart/specification.ts';
import type { Series } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import type { HistoryPoint } from '../query/history.ts';
import { fenIn, type MoneyUnit, unitName } from '../text/money.ts';
import { signedPercent } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import { footerText } from '../text/release.ts';
import { measuresText } from '../text/subject.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import { type Level, levelNumber } from './level-text.ts';

/** One series over the years. */
export interface HistoryLine {
  readonly series: Series;
  readonly points: readonly HistoryPoint[];
}

/** The level of a year, published or implied; null in a gap. */
const levelOf = ({ published, implied }: HistoryPoint): Level | null => {
  if (published?.level) return published.level;
  return implied && { value: implied.level.centre, precision: implied.precision };
};

/** Every level on a chart, to choose its unit by. */
export const levelsOf = (lines: readonly HistoryLine[]): Level[] =>
  lines.flatMap(({ points }) => points.flatMap((point) => levelOf(point) ?? []));

function levelSeries({ series, points }: HistoryLine, unit: MoneyUnit, lang: Lang): LevelSeries {
  const size = fenIn(unit);
  const known = points.map(levelOf);
  const growths = points.map(({ published }) => published?.growth?.value ?? null);
  return {
    name: MEASURE_NAMES[series][lang],
    values: known.map((level) => level && level.value / size),
    texts: known.map((level) => level && levelNumber(level, unit, lang)),
    growth: growths.map((growth) => (growth === null ? null : growth / 100)),
    growthTexts: growths.map((growth) => (growth === null ? null : signedPercent(growth, lang))),
    uncertain: points.map(({ published, implied }) => !published?.level && implied !== null),
    bounds: points.map(({ published, implied }) =>
      published?.level || implied === null ? null : [implied.level.low / size, implied.level.high / size],
    ),
  };
}

/** The chart in words: every period with its level (≈ where implied) and growth. */
function altText(title: string, labels: readonly string[], series: readonly LevelSeries[]): string {
  const read = series.flatMap(({ name, texts, growthTexts, uncertain }) =>
    labels.map((label, at) => {
      const level = texts[at] ? `${uncertain?.[at] ? '≈' : ''}${texts[at]}` : '–';
      return `${label} ${name} ${level}${growthTexts?.[at] ? ` (${growthTexts[at]})` : ''}`;
    }),
  );
  return `${title}: ${read.join('; ')}`;
}

/** Levels over the years with growth beside them; null when there is no level to draw. All lines share their periods. */
export function historyChart(lines: readonly HistoryLine[], unit: MoneyUnit, lang: Lang): ChartSpecification | null {
  if (levelsOf(lines).length === 0) return null;
  const points = lines.flatMap((line) => line.points);
  const labels = (lines[0]?.points ?? []).map(({ period }) => periodText(period, lang));
  const names = measuresText(
    lines.map(({ series }) => series),
    lang,
  );
  const title = lang === 'zh' ? `中国跨境电商${names}及同比` : `China's CBEC ${names}, with growth`;
  const series = lines.map((line) => levelSeries(line, unit, lang));
  return levels({
    lang,
    title,
    unit: unitName(unit, lang),
    labels,
    series,
    footer: footerText(
      points.flatMap(({ published }) => published?.release ?? []),
      lang,
    ),
    alt: altText(`${title} (${unitName(unit, lang)})`, labels, series),
  });
}
