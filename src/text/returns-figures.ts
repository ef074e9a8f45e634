import type { Bilingual, Lang } from '../domain/lang.ts';
import { type ClockName, RETURN_CLOCKS } from '../domain/return-clock.ts';
import { CLOCK_NAMES } from './returns.ts';

/** What an answer about clocks counts; the English names are those of files. */
export const DUE_METRICS = {
  soonDeclared: { en: 'due soon declarations', zh: '临近申报数' },
  soonValue: { en: 'due soon value', zh: '临近放行额' },
  soonBack: { en: 'due soon returned value', zh: '临近已退额' },
  overdueDeclared: { en: 'overdue declarations', zh: '逾期申报数' },
  overdueValue: { en: 'overdue value', zh: '逾期放行额' },
  overdueBack: { en: 'overdue returned value', zh: '逾期已退额' },
  refusedApplications: { en: 'refused applications', zh: '逾期申请被拒批数' },
  refusedValue: { en: 'refused value', zh: '逾期申请被拒金额' },
  lateReturns: { en: 'late returns', zh: '逾期退回批数' },
  lateValue: { en: 'late returned value', zh: '逾期退回额' },
  lastDayValue: { en: 'last day value', zh: '当日到期放行额' },
} as const satisfies Record<string, Bilingual>;
export type DueMetric = keyof typeof DUE_METRICS;

/** Those that are a number of declarations, applications or returns; the others are values. */
export const DUE_COUNTS: ReadonlySet<DueMetric> = new Set([
  'soonDeclared',
  'overdueDeclared',
  'refusedApplications',
  'lateReturns',
]);

const CLOCK_LENGTHS: Readonly<Record<ClockName, string>> = {
  apply: '30 days',
  site: '45 days',
  waiver: '6 months',
  original: '1 year',
};

/** A figure's name in files: `45 days overdue value`. */
export const dueFigureName = (clock: ClockName, metric: DueMetric): string =>
  `${CLOCK_LENGTHS[clock]} ${DUE_METRICS[metric].en}`;

const CHINESE = new Map(
  RETURN_CLOCKS.flatMap(({ name: clock }) =>
    (Object.keys(DUE_METRICS) as DueMetric[]).map(
      (metric) => [dueFigureName(clock, metric), `（${CLOCK_NAMES[clock].zh}）${DUE_METRICS[metric].zh}`] as const,
    ),
  ),
);

/** The same name in Chinese; null for a figure of another kind. */
export const dueFigureText = (name: string): string | null => CHINESE.get(name) ?? null;

const FORMULAS: readonly Bilingual[] = [
  {
    en: 'Due soon and overdue: declared value of goods by the office of release, summed over the days of release below; back so far: value of the returns whose originals these are.',
    zh: '临近、逾期：按原放行关区，对下列放行日的申报货值求和；已退额：以其为原申报的退货货值之和。',
  },
  {
    en: 'Late: returns whose day lies after the last day of their original. Refused: applications sent after the last day of their list, whose last receipt refuses them; the value is that of the goods in the list.',
    zh: '逾期退回：退回日晚于其原申报期限最后一日的退货。逾期申请被拒：晚于清单期限最后一日提交、最后回执为退单的申请，货值取自原清单。',
  },
];

/** How what is due and late is counted. */
export const dueFormulas = (lang: Lang): string[] => FORMULAS.map((formula) => formula[lang]);

export const WHY_DUE_HEADS = {
  en: ['Clock', 'Due soon: last days', 'released', 'Overdue: last days', 'released'],
  zh: ['期限', '临近：最后一日', '放行日', '逾期：最后一日', '放行日'],
} as const;

/** Head of a chart of late returns by office. `days` is from the first to the last. */
export const lateTitle = (days: string, lang: Lang): string =>
  lang === 'zh' ? `逾期退回额，分关区，${days}` : `Late returns by office, ${days}`;

/** Beside the bars: how many returns came after the clock of imports and that of exports. */
export const LATE_HEADS: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ['45 days: no.', '1 year: no.'],
  zh: ['超45日批数', '超1年批数'],
};

/** Whose declarations were counted; null for every office. */
export const countedOffices = (offices: readonly string[] | null, lang: Lang): string =>
  lang === 'zh'
    ? `统计范围：${offices?.join('、') ?? '全部关区'}，跨境电商监管方式。`
    : `Counted: ${offices?.join(', ') ?? 'all offices'}, the modes of cross-border e-commerce.`;
