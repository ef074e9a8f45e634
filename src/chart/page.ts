import { font, SIZES } from './fonts.ts';
import { type KeyWord, signWidth } from './key.ts';
import type { Pen } from './pen.ts';
import type { ChartSpecification } from './specification.ts';
import { CHART_WORDS } from './words.ts';
import { wrap, wrapTitle } from './wrap.ts';

export const MARGIN = 24;
/** Above a panel, where its unit stands. */
export const UNIT_HEIGHT = 34;
export const TITLE_LINE = 34;
export const KEY_LINE = 30;
export const FOOTER_LINE = 22;
const TOP = 16;
const BOTTOM = 14;
const BADGE_PADDING = 14;

/** A word of the key in its place. */
export interface KeyEntry extends KeyWord {
  readonly x: number;
  readonly row: number;
}

/** Where everything around the panels stands, in pixels. */
export interface Page {
  readonly title: readonly string[];
  readonly titleTop: number;
  readonly badge: { readonly text: string; readonly x: number; readonly width: number } | null;
  readonly key: readonly KeyEntry[];
  readonly keyTop: number;
  readonly footer: readonly string[];
  readonly footerTop: number;
  /** Room left for the panels. */
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn on: a chart, as Chart.js hands it out. */
export interface Surface {
  readonly ctx: Pen;
  readonly width: number;
  readonly height: number;
}

/** The words around a chart's panels. */
export type PageText = Pick<ChartSpecification, 'lang' | 'title' | 'footer' | 'demo'>;

function flow(entries: readonly KeyWord[], right: number, measure: (text: string) => number): KeyEntry[] {
  let x = MARGIN;
  let row = 0;
  return entries.map((entry) => {
    const width = signWidth(entry) + measure(entry.text);
    if (x > MARGIN && x + width > right) {
      x = MARGIN;
      row += 1;
    }
    const placed = { ...entry, x, row };
    x += width + 28;
    return placed;
  });
}

/** Measures the text around the panels; title and source are wrapped, never cut. */
function pageOf({ ctx, width, height }: Surface, specification: PageText, words: readonly KeyWord[]): Page {
  const measureAt = (style: string) => (text: string) => {
    ctx.font = style;
    return ctx.measureText(text).width;
  };
  const right = width - MARGIN;
  const badgeText = CHART_WORDS[specification.lang].demo;
  const badgeWidth = measureAt(font(SIZES.title, 700))(badgeText) + 2 * BADGE_PADDING;
  const badge = specification.demo ? { text: badgeText, x: right - badgeWidth, width: badgeWidth } : null;
  const title = wrapTitle(
    specification.title,
    (badge ? badge.x - MARGIN : right) - MARGIN,
    measureAt(font(SIZES.title, 700)),
  );
  const key = flow(words, right, measureAt(font(SIZES.text)));
  const footer = wrap(specification.footer, right - MARGIN, measureAt(font(SIZES.small)));
  const keyTop = TOP + title.length * TITLE_LINE + (badge ? 12 : 6);
  const keyRows = key.length === 0 ? 0 : (key.at(-1)?.row ?? 0) + 1;
  const bottom = BOTTOM + footer.length * FOOTER_LINE + 10;
  return {
    title,
    titleTop: TOP,
    badge,
    key,
    keyTop,
    footer,
    footerTop: height - BOTTOM - footer.length * FOOTER_LINE,
    top: keyTop + keyRows * KEY_LINE + UNIT_HEIGHT,
    bottom,
  };
}

/** Measures on the first call only: layout and drawing ask again and again, and measuring is what takes time. */
export function pageOnce(specification: PageText, key: readonly KeyWord[] = []): (chart: Surface) => Page {
  let page: Page | undefined;
  return (chart) => {
    page ??= pageOf(chart, specification, key);
    return page;
  };
}
