import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Refusal } from '../../domain/refusal.ts';
import {
  BRIEFING,
  lastTenText,
  lookedText,
  neverLookedText,
  reasonText,
  stateText,
  statusHeads,
} from '../../text/briefing-answers.ts';
import { headedText } from '../../text/briefing-lines.ts';
import { BEIJING, instantText } from '../../text/instant.ts';
import { lateness, pastDues, timeText } from './past-dues.ts';
import { nextLines, subscriptionText } from './shown.ts';
import { choose, placeOf, type VerbCall } from './verb-call.ts';

const STATUS = 10;

/** The last ten due times with what became of them, and the next ones. */
export async function status(call: VerbCall): Promise<Reply | Refusal> {
  const { lang, now, services } = call;
  const { reference, store } = services;
  const placed = placeOf(call);
  if ('code' in placed) return placed;
  const all = await store.briefings.list(placed.channel);
  const one = /\d/.test(placed.text) || all.length === 1 ? await choose(call, 'status') : null;
  if (one && 'code' in one) return one;
  const chosen = one ? [one.subscription] : all;
  if (chosen.length === 0) return plainReply(lang, BRIEFING.none[lang]);
  const past = (await Promise.all(chosen.map((subscription) => pastDues(call, subscription, STATUS)))).flat();
  const rows = past
    .sort((a, b) => (a.due < b.due ? 1 : -1))
    .slice(0, STATUS)
    .map((each) => [
      `#${each.subscription.id}`,
      timeText(each.due, each.subscription, lang),
      stateText(each.state, lang),
      timeText(each.sentAt, each.subscription, lang),
      lateness(each, lang),
      reasonText(each.reason, lang),
    ]);
  const beats = await store.briefings.beats();
  const [beat] = beats;
  const lines = chosen.flatMap((subscription) => [
    `${subscriptionText(subscription, reference, lang)}${subscription.pausedAt ? ` · ${BRIEFING['is paused'][lang]}` : ''}`,
    ...(chosen.length === 1 && !subscription.pausedAt ? nextLines(subscription, reference, now, lang) : []),
  ]);
  const told = rows.map((row) => row.filter((cell) => cell !== '').join(' · '));
  const at = beat && instantText(new Date(beat.at), BEIJING, lang);
  return {
    ...plainReply(
      lang,
      [...lines, ...(told.length > 0 ? [`${headedText(lastTenText(lang), '', lang).trim()}`, ...told] : [])].join('\n'),
    ),
    table: rows.length > 0 ? { columns: statusHeads[lang].map((name) => ({ name, align: 'left' })), rows } : null,
    footnotes: [at === undefined ? neverLookedText[lang] : lookedText(at, beats.length, lang)],
  };
}
