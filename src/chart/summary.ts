import type { Lang } from '../domain/lang.ts';
import type { NamedValues } from './specification.ts';

interface Described {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly NamedValues[];
}

interface Point {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

const WORDS = {
  en: { first: 'first', last: 'last', highest: 'highest', lowest: 'lowest', only: '', none: 'no figures' },
  zh: { first: '首个', last: '末个', highest: '最高', lowest: '最低', only: '', none: '无数据' },
} as const;

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

function pointsOf({ values, texts }: NamedValues, labels: readonly string[]): Point[] {
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [{ label: oneLine(labels[index] ?? ''), value, text: oneLine(texts[index] ?? String(value)) }],
  );
}

const extreme = (points: readonly Point[], sign: 1 | -1): Point | undefined =>
  points.reduce<Point | undefined>(
    (best, point) => (best === undefined || sign * point.value > sign * best.value ? point : best),
    undefined,
  );

function described(series: NamedValues, labels: readonly string[], lang: Lang): string {
  const points = pointsOf(series, labels);
  const words = WORDS[lang];
  const [first] = points;
  const named = [
    ['first', first],
    ['last', points.at(-1)],
    ['highest', extreme(points, 1)],
    ['lowest', extreme(points, -1)],
  ] as const;
  const told = points.length === 1 ? ([['only', first]] as const) : named;
  const parts = told.flatMap(([word, point]) => (point ? [`${words[word]} ${point.label} ${point.text}`.trim()] : []));
  const gaps = series.values.length - points.length;
  if (points.length > 0 && gaps > 0) parts.push(lang === 'zh' ? `缺${gaps}期` : `${gaps} without a figure`);
  const text = parts.join(lang === 'zh' ? '，' : ', ') || words.none;
  return `${series.name}${lang === 'zh' ? '：' : ': '}${text}`;
}

/** A chart in words, for who cannot see it: of each series the first, last, highest and lowest value, and how many are missing. */
export function summary({ lang, title, unit, labels, series }: Described): string {
  const lines = series.map((one) => described(one, labels, lang));
  return lang === 'zh' ? `${title}（${unit}）。${lines.join('；')}。` : `${title} (${unit}). ${lines.join('; ')}.`;
}
