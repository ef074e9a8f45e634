import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import { historyHeads, stateText } from '../../text/briefing-answers.ts';
import { spanText } from '../../text/period.ts';
import { coveredBy } from '../covered.ts';
import { pastDues, timeText } from './past-dues.ts';
import { subscriptionText } from './shown.ts';
import { choose, type VerbCall } from './verb-call.ts';

const HISTORY = 30;

/** What was sent of one subscription: what it covered, when, under which message. */
export async function history(call: VerbCall): Promise<Reply | Refusal> {
  const { lang, services } = call;
  const chosen = await choose(call, 'history');
  if ('code' in chosen) return chosen;
  const { subscription } = chosen;
  const workdays = workdaysOf(services.reference.specialDays);
  const past = await pastDues(call, subscription, HISTORY);
  const rows = past.map((each) => [
    timeText(each.due, subscription, lang),
    spanText(coveredBy(subscription, workdays, new Date(each.due)).period, lang),
    stateText(each.state, lang),
    timeText(each.sentAt, subscription, lang),
    each.messageId ?? '',
    String(each.corrections),
  ]);
  return {
    ...plainReply(lang, subscriptionText(subscription, services.reference, lang)),
    table: { columns: historyHeads[lang].map((name) => ({ name, align: 'left' })), rows },
  };
}
