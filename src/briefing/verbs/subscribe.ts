import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Lang } from '../../domain/lang.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { BriefingChannel, BriefingTerms } from '../../store/briefing-port.ts';
import { BRIEFING } from '../../text/briefing-answers.ts';
import { headedText } from '../../text/briefing-lines.ts';
import { officesWithin, readerOf } from '../compose.ts';
import { readTerms, TERMS_EXAMPLE, usualTerms } from '../read-terms.ts';
import { nextLines, subscriptionText, termsOf } from './shown.ts';
import { channelName, placeOf, type VerbCall } from './verb-call.ts';

/** Null when a channel's grant reaches the offices; it is asked again whenever a briefing is composed. */
export async function beyondChannel(
  { services: { officers } }: VerbCall,
  channel: BriefingChannel,
  offices: readonly string[],
): Promise<Refusal | null> {
  const reader = await officers.of(readerOf(channel));
  if (officesWithin(offices, reader) !== null) return null;
  const name = channelName(channel);
  return refuse('channel-not-granted', { channel: name, example: `/admin grant ${name} analyst` });
}

const BUTTONS = [
  ['preview', '预览'],
  ['status', '状态'],
  ['pause', '暂停'],
  ['unsubscribe', '退订'],
] as const;

const buttonsFor = (id: number, lang: Lang) =>
  BUTTONS.map(([en, zh]) => {
    const ask = `/briefing ${lang === 'zh' ? zh : en} ${id}`;
    return { label: ask, ask };
  });

/** Subscribes a channel; the answer has the next five run times. */
export async function subscribe(call: VerbCall): Promise<Reply | Refusal> {
  const { lang, now, asker, officer, services } = call;
  const placed = placeOf(call);
  if ('code' in placed) return placed;
  const said = readTerms(placed.text, services.language);
  if ('code' in said) return said;
  const { rhythm, time } = said;
  if (rhythm === undefined || time === undefined)
    return refuse('word-missing', { after: 'subscribe', at: placed.text.length, example: TERMS_EXAMPLE[lang] });
  const terms: BriefingTerms = { ...usualTerms(lang), ...said, rhythm, time };
  const beyond = await beyondChannel(call, placed.channel, terms.offices);
  if (beyond) return beyond;
  const subscription = await services.store.briefings.add({
    ...placed.channel,
    ...terms,
    ownerUser: asker.user,
    ownerName: officer.name,
    activeSince: now.toISOString(),
    pausedAt: null,
    endedAt: null,
  });
  const what = subscriptionText(subscription, services.reference, lang);
  return {
    ...plainReply(
      lang,
      [
        headedText(BRIEFING.subscribed[lang], what, lang),
        ...nextLines(subscription, services.reference, now, lang),
      ].join('\n'),
    ),
    readAs: `${lang === 'zh' ? '订阅' : 'subscribe'} ${termsOf(subscription, services.reference, lang)}`,
    actions: buttonsFor(subscription.id, lang),
  };
}
