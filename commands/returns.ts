import type { Reply } from '../src/answer/reply.ts';
import { askDue, DUE_EXAMPLE } from '../src/answer/returns/ask-due.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { type Refusal, refuse } from '../src/domain/refusal.ts';
import { readReturnsRequest } from '../src/language/returns-request.ts';

/** One topic, so that the command alone asks for it. */
const TOPICS = ['due', '到期'];

async function run(call: Call): Promise<Reply | Refusal> {
  const request = readReturnsRequest(call.text.trim() || 'due');
  if (request) return askDue(request, call, call.services);
  const [topic = ''] = call.text.trim().split(/\s/);
  return refuse('unknown-topic', { topic, nearest: nearestNames(topic, TOPICS), topics: TOPICS });
}

export const returns = defineCommand({
  name: 'returns',
  summary: {
    en: 'Returns by their clocks (30/45 days, 6 months, 1 year): due soon, overdue, come back late',
    zh: '退货期限（30/45日、6个月、1年）：临近、逾期、逾期退回',
  },
  examples: [
    DUE_EXAMPLE,
    '/returns due Beijing 14 days by original office',
    '/returns due as csv',
    '/returns 到期 北京',
  ],
  needs: 'officer',
  run,
  complete: (text, lang) => {
    const word = lang === 'zh' ? '到期' : 'due';
    return word.startsWith(text.trim().toLowerCase()) ? [{ text: `${word} `, label: word, hint: DUE_EXAMPLE }] : [];
  },
});
