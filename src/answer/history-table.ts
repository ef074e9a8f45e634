import type { Lang } from '../domain/lang.ts';
import type { Unit } from '../domain/vocabulary.ts';
import type { HistoryPoint } from '../query/history.ts';
import { dayText } from '../text/day.ts';
import { signedPercent } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import { MEASURE_NAMES, STATUS_NAMES } from '../text/words.ts';
import type { HistoryLine } from './history-chart.ts';
import { boundedLevelText, levelText, moneyUnit } from './level-text.ts';
import type { Table } from './reply.ts';

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Period', 'Series', 'Level', 'Growth y/y', 'Status', 'Published'],
  zh: ['期间', '指标', '金额', '同比', '状态', '发布日期'],
};

function row({ period, published, implied }: HistoryPoint, name: string, unit: Unit | null, lang: Lang): string[] {
  const release = published?.release ?? implied?.from.release;
  const estimate = implied && {
    chosen: moneyUnit(implied.level.centre, unit, lang),
    precision: implied.from.level?.precision ?? 1,
  };
  const level = published?.level
    ? levelText(published.level, unit, lang)
    : estimate && implied
      ? boundedLevelText(implied.level, estimate.precision, estimate.chosen, lang)
      : '–';
  const status = published
    ? STATUS_NAMES[published.release.status][lang]
    : implied
      ? lang === 'zh'
        ? '推算'
        : 'implied'
      : '–';
  return [
    periodText(period, lang),
    name,
    level,
    published?.growth ? signedPercent(published.growth.value) : '–',
    status,
    release ? dayText(release.published, lang) : '–',
  ];
}

/** The twin of the chart of levels: the same periods with all digits, status and release; "–" where nothing is known. */
export function historyTable(lines: readonly HistoryLine[], unit: Unit | null, lang: Lang): Table {
  const periods = lines[0]?.points.map(({ period }) => period) ?? [];
  return {
    columns: HEADS[lang].map((name, at) => ({ name, align: at === 2 || at === 3 ? 'right' : 'left' })),
    rows: periods.flatMap((_, at) =>
      lines.flatMap(({ series, points }) => {
        const point = points[at];
        return point ? [row(point, MEASURE_NAMES[series][lang], unit, lang)] : [];
      }),
    ),
  };
}
