import type { Bilingual, Lang } from '../domain/lang.ts';

export const nextText = (count: number, lang: Lang): string => {
  if (count === 0) return lang === 'zh' ? '下次：' : 'Next:';
  return lang === 'zh' ? `接下来${count}次：` : count === 1 ? 'Next:' : `Next ${count}:`;
};

/** After the due times of announced years. */
export const notAnnouncedText = (year: string, first: string, lang: Lang): string =>
  lang === 'zh'
    ? `${year}年：放假安排尚未公布；公布前每天都算工作日，首次为${first}`
    : `${year}: days off not announced yet; until they are, every day counts as a workday, first ${first}`;

export const BRIEFING = {
  usage: {
    en: 'Briefings of this channel:\n/briefing subscribe daily|weekly|monthly|quarterly HH:MM [zone] [workdays|days] [en|zh|both] [office …] [when complete] [quiet]\n/briefing list\n/briefing preview|pause|resume|unsubscribe|status|history [number]\n/briefing edit [number] with what is to change (on time, always and all offices take back when complete, quiet and offices)\n/briefing resend [number] YYYY-MM-DD',
    zh: '本频道的简报：\n/briefing 订阅 每日|每周|每月|每季 HH:MM [时区] [工作日|自然日] [中文|英文|中英] [关区 …] [报齐后] [无事不发]\n/briefing 列表\n/briefing 预览|暂停|恢复|退订|状态|历史 [编号]\n/briefing 修改 [编号] 要改的内容（准时、每次都发、全部关区分别取消报齐后、无事不发和关区）\n/briefing 重发 [编号] YYYY-MM-DD',
  },
  subscribed: { en: 'This channel is subscribed', zh: '已订阅' },
  changed: { en: 'Changed', zh: '已修改' },
  paused: { en: 'Paused: nothing is sent until it is resumed', zh: '已暂停，恢复前不再发送' },
  resumed: { en: 'Resumed', zh: '已恢复' },
  ended: { en: 'Unsubscribed', zh: '已退订' },
  none: { en: 'This channel has no briefings.', zh: '本频道没有简报。' },
  'is paused': { en: 'paused', zh: '已暂停' },
  early: { en: 'early, reports were in', zh: '报齐后提前' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const listHeads = {
  en: ['No.', 'Briefing', 'Next', 'Owner'],
  zh: ['编号', '简报', '下次', '订阅人'],
} as const;
export const statusHeads = {
  en: ['No.', 'Due', 'State', 'Sent', 'Late', 'Why'],
  zh: ['编号', '应发', '状态', '发出', '迟到', '原因'],
} as const;
export const historyHeads = {
  en: ['Due', 'Covers', 'State', 'Sent', 'Message', 'Corrections'],
  zh: ['应发', '内容期间', '状态', '发出', '消息编号', '更正次数'],
} as const;

const STATES: Readonly<Record<string, Bilingual>> = {
  planned: { en: 'planned', zh: '待发' },
  sending: { en: 'being sent', zh: '发送中' },
  unknown: { en: 'being looked for', zh: '核实中' },
  sent: { en: 'sent', zh: '已发' },
  failed: { en: 'failed', zh: '失败' },
  skipped: { en: 'skipped', zh: '跳过' },
};
export const stateText = (state: string, lang: Lang): string => STATES[state]?.[lang] ?? state;

const REASONS: Readonly<Record<string, Bilingual>> = {
  'too-late': { en: 'older than its period: the next one was due', zh: '已超过本期：下一次已到期' },
  'nothing-to-say': { en: 'nothing to say, as asked for (quiet)', zh: '无事（按要求不发）' },
  'no-grant': { en: 'the channel may not see these offices', zh: '频道无权查询这些关区' },
  'lease-ran-out': { en: 'a process ended while sending; found on the platform', zh: '发送进程中断；已在平台核实' },
};
export const reasonText = (reason: string | null, lang: Lang): string =>
  reason === null ? '' : (REASONS[reason]?.[lang] ?? reason);

/** "1 h 12 min" or 1小时12分; whole minutes, rounded down. */
export function delayText(ms: number, lang: Lang): string {
  const minutes = Math.floor(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (lang === 'zh') return hours > 0 ? `${hours}小时${rest}分` : `${rest}分`;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}

export const lookedText = (at: string, processes: number, lang: Lang): string =>
  lang === 'zh'
    ? `最近一次检查到期简报：${at}（${processes}个进程）。`
    : `Due times were looked for last at ${at}, by ${processes} ${processes === 1 ? 'process' : 'processes'}.`;
export const neverLookedText: Bilingual = {
  en: 'No process looks for due times: briefings are sent while tidewaiter start runs.',
  zh: '没有进程检查到期简报：简报在 tidewaiter start 运行时发送。',
};

export const listedText = (count: number, lang: Lang): string =>
  lang === 'zh' ? `本频道有${count}个简报。` : `${count} ${count === 1 ? 'briefing' : 'briefings'} here.`;
export const previewNote: Bilingual = { en: 'Preview: nothing was sent.', zh: '预览，未发送。' };
export const againText = (due: string, lang: Lang): string =>
  lang === 'zh'
    ? `将重发应于${due}的简报，数据为当前。`
    : `The briefing due at ${due} is sent again, with figures as of now.`;
export const lastTenText = (lang: Lang): string => (lang === 'zh' ? '最近10次' : 'The last ten');
