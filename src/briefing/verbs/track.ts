import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import type { Subscription } from '../../store/briefing-port.ts';
import type { OutboxRow } from '../../store/outbox-port.ts';
import {
  BRIEFING,
  delayText,
  historyHeads,
  lastTenText,
  lookedText,
  neverLookedText,
  reasonText,
  stateText,
  statusHeads,
} from '../../text/briefing-answers.ts';
import { headedText } from '../../text/briefing-lines.ts';
import { BEIJING, instantText } from '../../text/instant.ts';
import { spanText } from '../../text/period.ts';
import { coveredBy } from '../covered.ts';
import { dueOf, isCorrectionOf, isEdition, jobOf } from '../job.ts';
import { LATE_MS } from '../plan-edition.ts';
import { nextLines, subscriptionText } from './shown.ts';
import { choose, placeOf, type VerbCall } from './verb-call.ts';

const STATUS = 10;
const HISTORY = 30;

/** One due time and what became of it. */
interface Past {
  readonly subscription: Subscription;
  readonly due: string;
  readonly state: string;
  readonly reason: string | null;
  /** ISO time, UTC; null for what is not out. */
  readonly sentAt: string | null;
  readonly messageId: string | null;
  readonly corrections: number;
}

const pastOf = (subscription: Subscription, row: OutboxRow, all: readonly OutboxRow[]): Past => ({
  subscription,
  due: dueOf(row),
  state: row.state,
  reason: row.state === 'sent' ? null : row.reason,
  sentAt: row.state === 'sent' ? row.changedAt : null,
  messageId: row.messageId,
  corrections: all.filter((other) => isCorrectionOf(other, row)).length,
});

/** Newest due time first. A due time that was passed over and planned after all is what became of it. */
async function pastDues({ services }: VerbCall, subscription: Subscription, limit: number): Promise<Past[]> {
  const { outbox, briefings } = services.store;
  const rows = await outbox.list({ job: jobOf(subscription.id), limit: 4 * limit });
  const editions = rows.filter(isEdition).map((row) => pastOf(subscription, row, rows));
  const known = new Set(editions.map(({ due }) => due));
  const skipped = (await briefings.skipped(subscription.id, limit))
    .filter(({ due }) => !known.has(due))
    .map(
      ({ due, reason }): Past => ({
        ...{ subscription, due, reason },
        state: 'skipped',
        sentAt: null,
        messageId: null,
        corrections: 0,
      }),
    );
  return [...editions, ...skipped].sort((a, b) => (a.due < b.due ? 1 : -1)).slice(0, limit);
}

function lateness({ due, sentAt }: Past, lang: Lang): string {
  if (sentAt === null) return '';
  const late = Date.parse(sentAt) - Date.parse(due);
  if (late < 0) return BRIEFING.early[lang];
  return late > LATE_MS ? delayText(late, lang) : '';
}

const timeText = (iso: string | null, { zone }: Subscription, lang: Lang): string =>
  iso === null ? '' : instantText(new Date(iso), zone, lang);

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
