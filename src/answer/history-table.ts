import type { Lang } from '../domain/lang.ts';
import type { HistoryPoint } from '../query/history.ts';
import { dayText } from '../text/day.ts';
import { type MoneyUnit, unitName } from '../text/money.ts';
import { signedPercent } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import { IMPLIED_NAME, MEASURE_NAMES, STATUS_NAMES } from '../text/words.ts';
import type { HistoryLine } from './history-chart.ts';
import { boundedNumber, levelNumber } from './level-text.ts';
import type { Table } from './reply.ts';

const NOTHING = '–';

const heads = (unit: string, lang: Lang): string[] =>
  lang === 'zh'
    ? ['期间', '指标', `金额（${unit}）`, '同比', '状态', '发布日期']
    : ['Period', 'Series', `Level (${unit})`, 'Growth y/y', 'Status', 'Published'];

function level({ published, implied }: HistoryPoint, unit: MoneyUnit, lang: Lang): string {
  if (published?.level) return levelNumber(published.level, unit, lang);
  if (!implied) return NOTHING;
  const [centre, bounds] = boundedNumber(implied.level, implied.precision, unit, lang);
  return `${centre}${bounds ?? ''}`;
}

function status({ published, implied }: HistoryPoint, lang: Lang): string {
  if (published?.level || !implied) return published ? STATUS_NAMES[published.release.status][lang] : NOTHING;
  return IMPLIED_NAME[lang];
}

function row(point: HistoryPoint, name: string, unit: MoneyUnit, lang: Lang): string[] {
  const { period, published, implied } = point;
  const growth = published?.growth;
  const release = published?.release ?? implied?.from.release;
  return [
    periodText(period, lang),
    name,
    level(point, unit, lang),
    growth ? signedPercent(growth.value, lang) : NOTHING,
    status(point, lang),
    release ? dayText(release.published, lang) : NOTHING,
  ];
}

/** The twin of the chart of levels: the same periods with all digits, status and release; "–" where nothing is known. */
export function historyTable(lines: readonly HistoryLine[], unit: MoneyUnit, lang: Lang): Table {
  const periods = lines[0]?.points.map(({ period }) => period) ?? [];
  return {
    columns: heads(unitName(unit, lang), lang).map((name, at) => ({
      name,
      align: at === 2 || at === 3 ? 'right' : 'left',
    })),
    rows: periods.flatMap((_, at) =>
      lines.flatMap(({ series, points }) => {
        const point = points[at];
        return point ? [row(point, MEASURE_NAMES[series][lang], unit, lang)] : [];
      }),
    ),
  };
}
