import type { Lang } from './lang.ts';

// The platform's labels for these three lack the form that customs statistics use.
const OWN: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  HK: { en: 'Hong Kong, China', zh: '中国香港' },
  MO: { en: 'Macao, China', zh: '中国澳门' },
  TW: { en: 'Taiwan, China', zh: '中国台湾' },
};

const NAMES: Readonly<Record<Lang, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  zh: new Intl.DisplayNames('zh-Hans', { type: 'region' }),
};

/** A partner's name by ISO 3166 alpha-2 code, as the platform has it. */
export const partnerName = (iso2: string, lang: Lang): string => OWN[iso2]?.[lang] ?? NAMES[lang].of(iso2) ?? iso2;
