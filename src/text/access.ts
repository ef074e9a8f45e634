import type { Lang } from '../domain/lang.ts';
import type { Role } from '../domain/officer.ts';

/** Why an answer by office shows only some, with the answer for all of them together where there is one. */
export function narrowedText(own: readonly string[], national: string | null, lang: Lang): string {
  if (lang === 'zh') {
    const why = `仅显示您可查询的关区（${own.join('、')}），其他关区未向您开放。`;
    return national === null ? why : `${why}\n全国：${national}`;
  }
  const why = `Only what is open to you is shown (${own.join(', ')}); other offices are left out.`;
  return national === null ? why : `${why}\nAll together: ${national}`;
}

export const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<Lang, string>>>> = {
  guest: { en: 'guest', zh: '访客 guest' },
  officer: { en: 'officer', zh: '关员 officer' },
  analyst: { en: 'analyst', zh: '分析员 analyst' },
  publisher: { en: 'publisher', zh: '发布员 publisher' },
  admin: { en: 'admin', zh: '管理员 admin' },
};
