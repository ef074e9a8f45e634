import { plainReply, type Reply } from '../../../answer/reply.ts';
import type { Lang } from '../../../domain/lang.ts';

/** What who asked is told, alone, when nobody can find out whether the answer arrived: sending it again might double it. */
export const brokenOff = (lang: Lang, line: string): Reply => ({
  ...plainReply(
    lang,
    lang === 'zh'
      ? '发送回答时与 Slack 的连接中断。如果没有看到回答，请再问一次。'
      : 'The connection to Slack broke off while your answer was being posted. If you do not see it, ask again.',
  ),
  actions: [{ label: lang === 'zh' ? '再问一次' : 'Ask again', ask: line }],
});

/** What who asked is told when this program was stopped before it could answer, and too much time has passed to do it now. */
export const stopped = (lang: Lang, line: string): Reply => ({
  ...plainReply(
    lang,
    lang === 'zh'
      ? `系统曾中断，未能及时回答您的问题：${line}`
      : `I was stopped before I could answer your question: ${line}`,
  ),
  actions: [{ label: lang === 'zh' ? '再问一次' : 'Ask again', ask: line }],
});
