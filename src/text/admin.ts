import type { Lang } from '../domain/lang.ts';

/** What `/admin` says. `offices` are names; empty for a role that sees all, or none. */
export const ADMIN = {
  usage: {
    en: 'Grant or revoke a role, or list who has one:\n/admin grant WHO ROLE [OFFICES] [named NAME]\n/admin revoke WHO\n/admin list\nWHO is a mention, user:ID, role:ID or channel:ID of this workspace, or PLATFORM/WORKSPACE/user/ID. Roles: guest, officer, analyst, publisher, admin.',
    zh: '授权、撤销授权或列出授权：\n/admin grant 对象 角色 [关区] [named 姓名]\n/admin revoke 对象\n/admin list\n对象可以是@提及、本工作区的 user:编号、role:编号、channel:编号，或 平台/工作区/user/编号。角色：guest（访客）、officer（关员）、analyst（分析员）、publisher（发布员）、admin（管理员）。',
  },
  none: { en: 'Nobody has been granted anything.', zh: '尚无任何授权。' },
  heads: {
    en: ['Who', 'Name', 'Role', 'Offices', 'Set by'],
    zh: ['对象', '姓名', '角色', '关区', '设定者'],
  },
  file: { en: 'officers file', zh: '人员文件' },
  every: { en: 'all', zh: '全部' },
  overruled: { en: 'overruled by the officers file', zh: '以人员文件为准' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, unknown>>>>;

export interface GrantWords {
  readonly who: string;
  readonly name: string;
  readonly role: string;
  readonly offices: readonly string[];
}

export function grantedText({ who, name, role, offices }: GrantWords, lang: Lang): string {
  if (lang === 'zh')
    return `已授权：${who}（${name}）为${role}${offices.length > 0 ? `，关区：${offices.join('、')}` : ''}。`;
  return `Granted: ${who} (${name}) is ${role}${offices.length > 0 ? ` of ${offices.join(', ')}` : ''}.`;
}

export const revokedText = (who: string, lang: Lang): string =>
  lang === 'zh' ? `已撤销对${who}的授权。` : `Revoked: ${who} has no grant any more.`;

/** How many grants there are. */
export const listedText = (count: number, lang: Lang): string =>
  lang === 'zh' ? `共${count}项授权。` : `${count} ${count === 1 ? 'grant' : 'grants'}.`;
