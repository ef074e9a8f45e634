import type { Lang } from '../../domain/lang.ts';
import { RANKED_NAMES, rowHeight } from '../row-names.ts';
import type { RankedSpecification } from '../specification.ts';

export interface RankedInputRow {
  readonly name: string;
  /** In `unit`; null has no bar, and `text` then says why. */
  readonly value: number | null;
  readonly text: string | null;
  /** One a heading: share, growth, or words such as "no base". */
  readonly cells?: readonly string[];
  /** The rest, folded into "other": drawn pale. */
  readonly muted?: boolean;
}

export interface RankedInput {
  readonly lang: Lang;
  readonly title: string;
  readonly unit: string;
  /** Of the columns behind the value's, at most 2: share, growth. */
  readonly headings?: readonly string[];
  /** In the order drawn, at most 30. */
  readonly rows: readonly RankedInputRow[];
  readonly footer: string;
  /** Written from the data when left out. */
  readonly alt?: string;
  readonly demo?: boolean;
}

/** The first three of the ranking and its last in words. */
function told({ lang, title, unit, rows }: RankedInput): string {
  const own = rows.filter(({ muted }) => !muted).map(({ name, text }, at) => `${at + 1}. ${name} ${text ?? '–'}`);
  const few = own.length > 4 ? [...own.slice(0, 3), ...own.slice(-1)] : own;
  const rest = rows.filter(({ muted }) => muted).map(({ name, text }) => `${name} ${text ?? '–'}`);
  const list = [...few, ...rest].join(lang === 'zh' ? '；' : '; ');
  return lang === 'zh' ? `${title}（${unit}）。${list}。` : `${title} (${unit}). ${list}.`;
}

const USUAL = 480;
const AROUND = 170;

/** Horizontal bars in the order given, with value, share and growth as a table at the right. Grows taller from 9 rows on. */
export function ranked(input: RankedInput): RankedSpecification {
  const { lang, title, unit, headings = [], rows, footer, alt, demo } = input;
  const names = rows.map(({ name }) => name);
  const height = AROUND + rowHeight(names, RANKED_NAMES) * rows.length;
  return {
    kind: 'ranked',
    lang,
    title,
    unit,
    headings,
    rows: rows.map(({ cells = headings.map(() => ''), muted = false, ...row }) => ({ ...row, cells, muted })),
    ...(height > USUAL && { height }),
    footer,
    alt: alt ?? told(input),
    ...(demo && { demo }),
  };
}
