import { plainReply, type Reply } from '../src/answer/reply.ts';
import { edit, pause, resume, unsubscribe } from '../src/briefing/verbs/change.ts';
import { history } from '../src/briefing/verbs/history.ts';
import { list, preview, resend } from '../src/briefing/verbs/show.ts';
import { status } from '../src/briefing/verbs/status.ts';
import { subscribe } from '../src/briefing/verbs/subscribe.ts';
import type { VerbCall } from '../src/briefing/verbs/verb-call.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import type { Bilingual } from '../src/domain/lang.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { BRIEFING } from '../src/text/briefing-answers.ts';

interface Verb {
  readonly names: Bilingual;
  readonly run: (call: VerbCall) => Promise<Reply | Refusal>;
}

const VERBS: readonly Verb[] = [
  { names: { en: 'subscribe', zh: '订阅' }, run: subscribe },
  { names: { en: 'list', zh: '列表' }, run: list },
  { names: { en: 'preview', zh: '预览' }, run: preview },
  { names: { en: 'pause', zh: '暂停' }, run: pause },
  { names: { en: 'resume', zh: '恢复' }, run: resume },
  { names: { en: 'edit', zh: '修改' }, run: edit },
  { names: { en: 'unsubscribe', zh: '退订' }, run: unsubscribe },
  { names: { en: 'status', zh: '状态' }, run: status },
  { names: { en: 'history', zh: '历史' }, run: history },
  { names: { en: 'resend', zh: '重发' }, run: resend },
];

/** Chinese is written without a space behind the verb. */
function verbOf(text: string): { verb: Verb; rest: string } | null {
  const typed = text.trimStart();
  const [word = ''] = typed.toLowerCase().split(/\s/);
  for (const verb of VERBS) {
    if (word === verb.names.en) return { verb, rest: typed.slice(word.length) };
    if (typed.startsWith(verb.names.zh)) return { verb, rest: typed.slice(verb.names.zh.length) };
  }
  return null;
}

async function run(call: Call): Promise<Reply | Refusal> {
  const found = verbOf(call.text);
  if (!found) return plainReply(call.lang, BRIEFING.usage[call.lang]);
  return found.verb.run({ ...call, text: found.rest });
}

export const briefing = defineCommand({
  name: 'briefing',
  summary: {
    en: 'Briefings to this channel on schedule: subscribe, list, preview, pause, resume, edit, unsubscribe, status, history, resend',
    zh: '定时向本频道发送简报：订阅、列表、预览、暂停、恢复、修改、退订、状态、历史、重发',
  },
  examples: [
    '/briefing list',
    '/briefing subscribe daily 09:00 workdays en',
    '/briefing 订阅 每周 09:00 中英',
    '/briefing',
  ],
  needs: 'officer',
  run,
  complete: (text, lang) =>
    VERBS.map(({ names }) => names[lang])
      .filter((name) => name.startsWith(text.trim().toLowerCase()))
      .map((name) => ({ text: `${name} `, label: name, hint: BRIEFING.usage[lang].split('\n')[1] ?? '' })),
});
