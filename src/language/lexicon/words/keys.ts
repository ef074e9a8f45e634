import type { Lang } from '../../../domain/lang.ts';
import type { ScopeKey } from '../meaning.ts';

/** What may stand before the colon of `key:value`, English first, then Chinese; the first of each is printed. */
export const KEY_WORDS: Readonly<Record<ScopeKey, readonly string[]>> = {
  office: ['office', '关区', 'customs office', 'customs', 'district', '海关'],
  mode: ['mode', '方式', 'supervision mode', 'trade mode', '监管方式', '贸易方式', '监管代码', '监管方式代码'],
  hs: ['hs', '章', 'chapter', 'hs code', 'heading', 'hs chapter', 'hs编码', '商品编码', '税号', '商品', '税则号'],
  partner: ['partner', '国别', 'country', 'trading partner', '国家', '贸易伙伴', '伙伴'],
  enterprise: ['enterprise', '企业', 'company', 'enterprise code', '企业代码', '企业编码'],
};

/** The keys as they are offered in one language. */
export const keyNames = (lang: Lang): string[] =>
  Object.values(KEY_WORDS).map(([english = '', chinese = '']) => (lang === 'en' ? english : chinese));
