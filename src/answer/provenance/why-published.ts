import type { PublishedFigure } from '../../domain/figure.ts';
import type { Lang } from '../../domain/lang.ts';
import { dayText } from '../../text/day.ts';
import { dollarText } from '../../text/money.ts';
import { signedPercent } from '../../text/percent.ts';
import { periodText } from '../../text/period.ts';
import { formulasText } from '../../text/provenance.ts';
import { caliberText, sourceText } from '../../text/release.ts';
import { roundingEdges } from '../../text/rounding.ts';
import { MEASURE_NAMES, STATUS_NAMES } from '../../text/words.ts';
import { levelText, moneyUnit } from '../level-text.ts';
import type { Table } from '../reply.ts';
import type { PublishedBasis } from './basis.ts';

const HEADS = {
  en: ['Period', 'Figure', 'As printed', 'Stands for', 'Status', 'Published'],
  zh: ['期间', '指标', '公布值', '代表的范围', '状态', '发布日期'],
} as const;

const KINDS = {
  level: { en: '', zh: '' },
  growth: { en: ' growth', zh: '同比' },
  usd: { en: ' in US dollars', zh: '（美元）' },
} as const;

function printed(figure: PublishedFigure, lang: Lang): string {
  if (figure.kind === 'growth') return signedPercent(figure.value, lang);
  return figure.kind === 'usd' ? dollarText(figure.value, figure.precision, lang) : levelText(figure, null, lang);
}

function standsFor(figure: PublishedFigure, lang: Lang): string {
  const dollars = lang === 'zh' ? 'yi' : 'billion';
  const unit = figure.kind === 'growth' ? null : figure.kind === 'usd' ? dollars : moneyUnit(figure, null, lang);
  return roundingEdges(figure, unit, lang).join(lang === 'zh' ? '至' : ' to ');
}

/** What published and derived figures were computed from: formulas, printed inputs with their rounding, sources. */
export function whyPublished(
  { derivations, inputs }: PublishedBasis,
  lang: Lang,
): { lines: string[]; table: Table; notes: string[] } {
  const levelsFirst = ['level', 'usd', 'growth'] as const;
  const ordered = levelsFirst.flatMap((kind) => inputs.filter((figure) => figure.kind === kind));
  const rows = ordered.map((figure) => [
    periodText(figure.period, lang),
    `${MEASURE_NAMES[figure.series][lang]}${KINDS[figure.kind][lang]}`,
    printed(figure, lang),
    standsFor(figure, lang),
    STATUS_NAMES[figure.status][lang],
    dayText(figure.published, lang),
  ]);
  return {
    lines: formulasText(derivations, lang),
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at === 2 || at === 3 ? 'right' : 'left' })),
      rows,
    },
    notes: [
      ...new Set([
        ...inputs.map((figure) => sourceText(figure, lang)),
        ...inputs.map(({ caliber }) => caliberText(caliber, lang)),
      ]),
    ],
  };
}
