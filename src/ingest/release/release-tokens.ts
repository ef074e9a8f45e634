import type { FigureKind } from '../../domain/figure.ts';
import type { PrintedUnit } from '../../domain/printed-figure.ts';

/** Units as they may be typed, each before those that it begins with. */
export const UNITS: readonly (readonly [words: RegExp, unit: PrintedUnit, kind: FigureKind])[] = [
  [/^(?:%|percent|per cent)/, '%', 'growth'],
  [/^billion (?:usd|(?:us )?dollars)/, 'billion usd', 'usd'],
  [/^million (?:usd|(?:us )?dollars)/, 'million usd', 'usd'],
  [/^亿美元/, '亿美元', 'usd'],
  [/^trillion(?: yuan| rmb)?/, 'trillion yuan', 'level'],
  [/^hundred million yuan/, 'hundred million yuan', 'level'],
  [/^billion(?: yuan| rmb)?/, 'billion yuan', 'level'],
  [/^million(?: yuan| rmb)?/, 'million yuan', 'level'],
  [/^万亿元?/, '万亿元', 'level'],
  [/^亿元?/, '亿元', 'level'],
  [/^万元/, '万元', 'level'],
  [/^(?:yuan|元)/, 'yuan', 'level'],
];
/** Sign, digits with or without thousands signs, decimals. */
export const NUMBER = /^([+-]?) ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;
/** Which way the growth that follows goes. */
export const RISE = /^(?:同比)?(?:增长|上升|增)|^(?:up|grew|growth)(?![a-z])/;
export const FALL = /^(?:同比)?(?:下降|减少|降)|^(?:down|fell)(?![a-z])/;
/** Words that a release is written with and that say nothing of it. */
export const NOISE =
  /^(?:[\s,，、;；:：。()（）]|(?:on|of|published|released|data|figures|y\/y|cbec|and|by|to)(?![a-z])|同比|人民币|发布于?|公布|其中|跨境电商|数据|增速)+/;
