import type { Lang } from '../domain/lang.ts';
import { partnerName } from '../domain/partner-name.ts';
import type { Reference } from '../domain/reference.ts';
import type { Dimension } from '../domain/vocabulary.ts';
import { CHAPTER_NAMES } from './chapter-names.ts';
import { periodText } from './period.ts';
import { MEASURE_NAMES } from './words.ts';

/** A district as officers say it: Beijing, 北京. */
export function officeName(code: string, { offices }: Reference, lang: Lang): string {
  const office = offices.find((one) => one.code === code);
  if (!office) return code;
  return lang === 'zh' ? office.nameZh.replace(/海关$/, '') : office.nameEn.replace(/ Customs$/, '');
}

/** What one label of a dimension is called; a code without a name stays a code. */
export function labelName(dimension: Dimension, label: string, reference: Reference, lang: Lang): string {
  switch (dimension) {
    case 'office':
      return officeName(label, reference, lang);
    case 'partner': {
      const partner = reference.partners.find(({ iso3 }) => iso3 === label);
      return partner ? partnerName(partner.iso2, lang) : label;
    }
    case 'chapter': {
      const name = CHAPTER_NAMES[label]?.[lang] ?? '';
      return lang === 'zh' ? `${label}章${name}` : `HS ${label} ${name}`.trim();
    }
    case 'mode':
      return label;
    case 'flow':
      return label === 'exports' || label === 'imports' ? MEASURE_NAMES[label][lang] : label;
    default:
      return periodText(label, lang);
  }
}

/** The dimensions as column heads. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, Readonly<Record<Lang, string>>>> = {
  office: { en: 'Office', zh: '关区' },
  mode: { en: 'Mode', zh: '监管方式' },
  year: { en: 'Year', zh: '年' },
  quarter: { en: 'Quarter', zh: '季度' },
  month: { en: 'Month', zh: '月份' },
  day: { en: 'Day', zh: '日期' },
  partner: { en: 'Partner', zh: '国别（地区）' },
  chapter: { en: 'Chapter', zh: 'HS章' },
  flow: { en: 'Flow', zh: '进出口' },
};
