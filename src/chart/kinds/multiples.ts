import type { Lang } from '../../domain/lang.ts';
import type { MultiplesSpecification, NamedValues } from '../specification.ts';
import { summary } from '../summary.ts';
import { CHART_WORDS } from '../words.ts';

export interface MultiplesInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** The same for every panel. */
  readonly labels: readonly string[];
  /** A panel each; the first 12 are drawn, the rest named in the footer. */
  readonly rows: readonly NamedValues[];
  readonly mark: 'bar' | 'line';
  readonly scale: 'same' | 'own';
  readonly footer: string;
  /** Written from the data when left out. */
  readonly alt?: string;
  readonly demo?: boolean;
}

const MOST_PANELS = 12;
const USUAL = 480;
const AROUND = 150;
const PANEL = 150;
export const PANELS_ACROSS = 3;

/** One small chart an office or mode, three across. Grows taller from 7 panels on. */
export function multiples(input: MultiplesInput): MultiplesSpecification {
  const { lang, title, unit, labels, rows, mark, scale, footer, alt, demo } = input;
  const [drawn, rest] = [rows.slice(0, MOST_PANELS), rows.slice(MOST_PANELS)];
  const names = rest.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ');
  const height = AROUND + PANEL * Math.ceil(drawn.length / PANELS_ACROSS);
  return {
    kind: 'multiples',
    lang,
    title,
    unit,
    labels,
    rows: drawn,
    mark,
    scale,
    ...(height > USUAL && { height }),
    footer: rest.length > 0 ? `${footer}\n${CHART_WORDS[lang].notDrawn}${names}` : footer,
    alt: alt ?? summary({ lang, title, unit, labels, series: drawn }),
    ...(demo && { demo }),
  };
}
