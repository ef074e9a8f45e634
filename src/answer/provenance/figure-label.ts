import { SERIES } from '../../domain/figure.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { METRIC_NAMES } from '../../text/ledger-words.ts';
import { DIMENSION_NAMES, labelName } from '../../text/names.ts';
import { spanText } from '../../text/period.ts';
import { dueFigureText } from '../../text/returns-figures.ts';
import { MEASURE_NAMES } from '../../text/words.ts';
import type { RecordedFigure } from './recorded-figures.ts';

const WORDS: Readonly<Record<string, string>> = {
  value: '金额',
  growth: '同比',
  usd: '美元值',
  share: '占比',
  contribution: '拉动',
};

const MEASURES = [...SERIES, 'balance'] as const;

/** What a figure is called: "exports growth", 出口同比; a metric of the ledger by its own name. */
function nameText(name: string, lang: Lang): string {
  if (lang === 'en') return name;
  const due = dueFigureText(name);
  if (due) return due;
  if (name !== 'value' && name in METRIC_NAMES) return METRIC_NAMES[name as keyof typeof METRIC_NAMES].zh;
  const measure = MEASURES.find((one) => name.startsWith(one));
  const rest = measure ? name.slice(measure.length).trim() : name;
  return `${measure ? MEASURE_NAMES[measure].zh : ''}${WORDS[rest] ?? rest}`;
}

const isDimension = (text: string): text is LedgerDimension => text in DIMENSION_NAMES;
const TIME = ['year', 'quarter', 'month', 'day'];

/** One figure of an answer in words: "value 2020, Hangzhou". */
export function figureLabel({ name, period, key }: RecordedFigure, reference: Reference, lang: Lang): string {
  const [from = period, to = from] = period.split('..');
  const labels = Object.entries(key).flatMap(([dimension, label]) =>
    isDimension(dimension) && !TIME.includes(dimension) ? [labelName(dimension, label, reference, lang)] : [],
  );
  const when = spanText({ from, to }, lang);
  return lang === 'zh'
    ? [when, ...labels, nameText(name, lang)].join('')
    : [`${nameText(name, lang)} ${when}`, ...labels].join(', ');
}
