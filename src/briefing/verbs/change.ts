import { plainReply, type Reply } from '../../answer/reply.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Subscription } from '../../store/briefing-port.ts';
import { BRIEFING } from '../../text/briefing-answers.ts';
import { headedText } from '../../text/briefing-lines.ts';
import { readTerms } from '../read-terms.ts';
import { nextLines, subscriptionText, termsOf } from './shown.ts';
import { beyondChannel } from './subscribe.ts';
import { choose, type VerbCall } from './verb-call.ts';

const VERBS = {
  changed: { en: 'edit', zh: '修改' },
  paused: { en: 'pause', zh: '暂停' },
  resumed: { en: 'resume', zh: '恢复' },
  ended: { en: 'unsubscribe', zh: '退订' },
} as const;
type Done = keyof typeof VERBS;

async function changed({ services, lang, now }: VerbCall, subscription: Subscription, done: Done): Promise<Reply> {
  await services.store.briefings.change(subscription);
  const what = subscriptionText(subscription, services.reference, lang);
  const runs = done === 'changed' || done === 'resumed';
  const next = runs && subscription.pausedAt === null ? nextLines(subscription, services.reference, now, lang) : [];
  return {
    ...plainReply(lang, [headedText(BRIEFING[done][lang], what, lang), ...next].join('\n')),
    readAs: [
      ...[VERBS[done][lang], subscription.id],
      ...(done === 'changed' ? [termsOf(subscription, services.reference, lang)] : []),
    ].join(' '),
  };
}

/** Changes what is said and leaves the rest. */
export async function edit(call: VerbCall): Promise<Reply | Refusal> {
  const chosen = await choose(call, 'edit');
  if ('code' in chosen) return chosen;
  const { subscription, text } = chosen;
  const said = readTerms(text, call.services.language);
  if ('code' in said) return said;
  if (Object.keys(said).length === 0)
    return refuse('word-missing', {
      after: 'edit',
      at: text.length,
      example: `/briefing edit ${subscription.id} 10:30 quiet`,
    });
  const edited = { ...subscription, ...said, activeSince: call.now.toISOString() };
  const beyond = await beyondChannel(call, edited, edited.offices);
  return beyond ?? changed(call, edited, 'changed');
}

export async function pause(call: VerbCall): Promise<Reply | Refusal> {
  const chosen = await choose(call, 'pause');
  if ('code' in chosen) return chosen;
  return changed(call, { ...chosen.subscription, pausedAt: call.now.toISOString() }, 'paused');
}

/** What was due meanwhile is not sent. */
export async function resume(call: VerbCall): Promise<Reply | Refusal> {
  const chosen = await choose(call, 'resume');
  if ('code' in chosen) return chosen;
  const { subscription } = chosen;
  const activeSince = subscription.pausedAt === null ? subscription.activeSince : call.now.toISOString();
  return changed(call, { ...subscription, activeSince, pausedAt: null }, 'resumed');
}

export async function unsubscribe(call: VerbCall): Promise<Reply | Refusal> {
  const chosen = await choose(call, 'unsubscribe');
  if ('code' in chosen) return chosen;
  return changed(call, { ...chosen.subscription, endedAt: call.now.toISOString() }, 'ended');
}
