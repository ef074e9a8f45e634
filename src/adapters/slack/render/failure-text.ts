import type { Lang } from '../../../domain/lang.ts';
import type { Refused } from '../send/outcome.ts';

interface Sentence {
  readonly en: string;
  readonly zh: string;
}

// https://docs.slack.dev/reference/methods/files.completeUploadExternal#errors
const REASONS: Readonly<Record<string, Sentence>> = {
  not_in_channel: {
    en: 'I am not a member of this channel. Invite me with /invite @tidewaiter.',
    zh: '我不是本频道成员。请用 /invite @tidewaiter 邀请我。',
  },
  channel_not_found: {
    en: 'I cannot see this channel. Invite me with /invite @tidewaiter.',
    zh: '我看不到本频道。请用 /invite @tidewaiter 邀请我。',
  },
  is_archived: { en: 'this channel is archived.', zh: '本频道已归档。' },
  ratelimited: {
    en: 'Slack takes no more from me at the moment. Ask again in a minute.',
    zh: 'Slack 暂时限制了发送。请一分钟后再问。',
  },
  unreachable: {
    en: 'Slack could not be reached in time. Ask again.',
    zh: '未能及时连上 Slack。请再问一次。',
  },
  file_uploads_disabled: {
    en: 'this workspace allows no uploads. Its admins can change that.',
    zh: '本工作区不允许上传文件，可请管理员调整。',
  },
  too_many_charts: {
    en: 'too many are being drawn at the moment. Ask again in a minute.',
    zh: '当前绘图请求过多。请一分钟后再问。',
  },
  draw_failed: { en: 'it could not be drawn; the reason is in the log.', zh: '绘制失败，原因已记入日志。' },
};

/** What could not be attached, why, and what to do about it. */
export function failureText(what: 'chart' | 'file', { code, needed }: Refused, lang: Lang): string {
  const things = { chart: { en: 'The chart', zh: '图表' }, file: { en: 'The file', zh: '文件' } } as const;
  const scope: Sentence = {
    en: `the app lacks the scope ${needed ?? 'files:write'}. An admin can add it and install the app again.`,
    zh: `应用缺少权限 ${needed ?? 'files:write'}。请管理员添加后重新安装应用。`,
  };
  const unknown: Sentence = { en: `Slack says ${code}.`, zh: `Slack 返回 ${code}。` };
  const reason = code === 'missing_scope' ? scope : (REASONS[code] ?? unknown);
  return lang === 'zh'
    ? `${things[what].zh}无法附上：${reason.zh}`
    : `${things[what].en} could not be attached: ${reason.en}`;
}
