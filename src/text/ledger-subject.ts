import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { Span } from '../domain/period.ts';
import type { Reference } from '../domain/reference.ts';
import type { Dimension, Measure } from '../domain/vocabulary.ts';
import { COHORT, METRIC_NAMES } from './ledger-words.ts';
import { DIMENSION_NAMES, labelName } from './names.ts';
import { periodWithin, spanText } from './period.ts';
import { measuresText } from './subject.ts';

interface LedgerSubject {
  readonly metric: keyof typeof METRIC_NAMES;
  readonly measures: readonly Measure[];
  readonly scope: {
    readonly offices: readonly string[];
    readonly modes: readonly string[];
    readonly partners: readonly string[];
    readonly hs: readonly string[];
  };
  readonly span: Span;
  readonly by: readonly Dimension[];
  /** Last day counted of a period that is still running; null for one that is over. */
  readonly through: Day | null;
  /** True for returns under the release of what came back. */
  readonly cohort: boolean;
  /** False where modes are named that are no cross-border e-commerce. */
  readonly crossBorder: boolean;
}

const SCOPES = [
  ['offices', 'office'],
  ['modes', 'mode'],
  ['partners', 'partner'],
  ['hs', 'chapter'],
] as const;

/** What an answer from declarations is about: "Beijing, 9710: CBEC exports Nov 2020", 北京9710跨境电商出口 2020年11月. */
export function ledgerSubject(subject: LedgerSubject, reference: Reference, lang: Lang): string {
  const { metric, measures, scope, span, by, through, cohort, crossBorder } = subject;
  const names = SCOPES.flatMap(([list, dimension]) =>
    scope[list].map((label) => labelName(dimension, label, reference, lang)),
  );
  const flows = measures.filter((measure) => measure !== 'returns' && measure !== 'parcels');
  const measure = flows.length > 0 ? measuresText(flows, lang) : '';
  const basis = cohort ? COHORT[lang] : '';
  const counted = `${METRIC_NAMES[metric][lang]}${basis}`;
  const upTo = through === null ? '' : periodWithin(through, span, lang);
  const running = through === null ? '' : lang === 'zh' ? `（截至${upTo}）` : ` (to ${upTo})`;
  const period = `${spanText(span, lang)}${running}`;
  if (lang === 'zh') {
    const groups = by.length > 0 ? `，按${by.map((dimension) => DIMENSION_NAMES[dimension].zh).join('、')}` : '';
    return `${period}${names.join('、')}${names.length > 0 ? '' : '全国'}${crossBorder ? '跨境电商' : ''}${measure}${counted}${groups}`;
  }
  const groups =
    by.length > 0 ? ` by ${by.map((dimension) => DIMENSION_NAMES[dimension].en.toLowerCase()).join(' and ')}` : '';
  const what = [measure, counted].filter((word) => word !== '').join(', ');
  return `${names.length > 0 ? `${names.join(', ')}: ` : 'All offices: '}${crossBorder ? 'CBEC ' : ''}${what} ${period}${groups}`;
}
