import type { Lang } from '../../domain/lang.ts';
import type { Subscription } from '../../store/briefing-port.ts';
import type { OutboxRow } from '../../store/outbox-port.ts';
import { BRIEFING, delayText } from '../../text/briefing-answers.ts';
import { instantText } from '../../text/instant.ts';
import { dueOf, isCorrectionOf, isEdition, jobOf } from '../job.ts';
import { LATE_MS } from '../plan-edition.ts';
import type { VerbCall } from './verb-call.ts';

/** One due time and what became of it. */
export interface Past {
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
export async function pastDues({ services }: VerbCall, subscription: Subscription, limit: number): Promise<Past[]> {
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

/** How long after its time it came; empty when it was in time. */
export function lateness({ due, sentAt }: Past, lang: Lang): string {
  if (sentAt === null) return '';
  const late = Date.parse(sentAt) - Date.parse(due);
  if (late < 0) return BRIEFING.early[lang];
  return late > LATE_MS ? delayText(late, lang) : '';
}

export const timeText = (iso: string | null, { zone }: Subscription, lang: Lang): string =>
  iso === null ? '' : instantText(new Date(iso), zone, lang);
