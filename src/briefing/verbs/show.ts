import { plainReply, type Reply } from '../../answer/reply.ts';
import { isDay } from '../../domain/day.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import { dayIn } from '../../domain/zone.ts';
import { againText, BRIEFING, listedText, listHeads, previewNote } from '../../text/briefing-answers.ts';
import { instantText } from '../../text/instant.ts';
import { duesBetween, nextDues } from '../due-times.ts';
import { subscriptionText } from './shown.ts';
import { channelName, choose, placeOf, type VerbCall } from './verb-call.ts';

/** A day in any zone lies within these of its noon in UTC. */
const TWO_DAYS_MS = 2 * 86_400_000;

const leftColumns = (names: readonly string[]) => names.map((name) => ({ name, align: 'left' as const }));

/** The channel's subscriptions. */
export async function list(call: VerbCall): Promise<Reply | Refusal> {
  const { lang, now, services } = call;
  const placed = placeOf(call);
  if ('code' in placed) return placed;
  const all = await services.store.briefings.list(placed.channel);
  if (all.length === 0) return plainReply(lang, BRIEFING.none[lang]);
  const workdays = workdaysOf(services.reference.specialDays);
  const rows = all.map((one) => {
    const [next] = nextDues(one, workdays, now, 1);
    const when = one.pausedAt !== null || !next ? BRIEFING['is paused'][lang] : instantText(next.at, one.zone, lang);
    const [number = '', ...words] = subscriptionText(one, services.reference, lang).split(' ');
    return [number, words.join(' '), when, one.ownerName];
  });
  return {
    ...plainReply(lang, [listedText(all.length, lang), ...rows.map((row) => row.slice(0, 3).join(' · '))].join('\n')),
    table: { columns: leftColumns(listHeads[lang]), rows },
  };
}

/** What the briefing would say now, within the channel's rights; nothing is sent. */
export async function preview(call: VerbCall): Promise<Reply | Refusal> {
  const chosen = await choose(call, 'preview');
  if ('code' in chosen) return chosen;
  const { subscription } = chosen;
  const composed = await call.services.briefings.preview(subscription, call.now);
  const name = channelName(subscription);
  if (composed === null)
    return refuse('channel-not-granted', { channel: name, example: `/admin grant ${name} analyst` });
  const { reply } = composed;
  return { ...reply, footnotes: [previewNote[call.lang], ...reply.footnotes] };
}

/** Sends the edition that was due on a day once more, with figures as of now. */
export async function resend(call: VerbCall): Promise<Reply | Refusal> {
  const { lang, now, services } = call;
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(call.text) ?? [];
  const example = '/briefing resend 2026-11-23';
  if (day === undefined || !isDay(day))
    return refuse('word-missing', { after: 'resend', at: call.text.length, example });
  const chosen = await choose({ ...call, text: call.text.replace(day, ' ') }, 'resend');
  if ('code' in chosen) return chosen;
  const { subscription } = chosen;
  const { zone, id } = subscription;
  const noon = Date.parse(`${day}T12:00:00Z`);
  const from = new Date(noon - TWO_DAYS_MS);
  const to = new Date(Math.min(noon + TWO_DAYS_MS, now.getTime()));
  const dues = duesBetween(subscription, workdaysOf(services.reference.specialDays), from, to);
  const due = dues.find(({ at }) => dayIn(zone, at) === day);
  if (!due) return refuse('nothing-due', { id: String(id), day });
  const name = channelName(subscription);
  if (!(await services.briefings.again(subscription, due.at, now)))
    return refuse('channel-not-granted', { channel: name, example: `/admin grant ${name} analyst` });
  return {
    ...plainReply(lang, againText(instantText(due.at, zone, lang), lang)),
    readAs: `${lang === 'zh' ? '重发' : 'resend'} ${id} ${day}`,
  };
}
