import type { Lang } from '../domain/lang.ts';
import type { Role } from '../domain/officer.ts';

export const helpIntroText = (lang: Lang): string =>
  lang === 'zh'
    ? '用中文或英文提问，词序不限，例如：/stats 出口 2020年。命令：'
    : 'Ask in English or Chinese, in any word order, for example: /stats exports 2020. Commands:';

export const examplesText = (lang: Lang): string => (lang === 'zh' ? '例子：' : 'Examples:');

/** Who may use a command, behind its line, where not everybody may. */
export const needsText = (role: Role, lang: Lang): string =>
  lang === 'zh' ? `（需 ${role} 以上角色）` : ` (for ${role}s${role === 'admin' ? '' : ' and above'})`;
