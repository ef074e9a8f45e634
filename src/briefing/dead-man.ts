import { writePost } from '../answer/post.ts';
import { plainReply } from '../answer/reply.ts';
import type { Lang } from '../domain/lang.ts';
import type { OutboxRow, PlannedMessage } from '../store/outbox-port.ts';
import { overdueText, stoppedText } from '../text/briefing-notices.ts';
import { BEIJING, instantText } from '../text/instant.ts';
import type { BriefingParts } from './briefing-parts.ts';
import { dueOf, isEdition, subscriptionOf } from './job.ts';

/** Where it is told that briefings stop: a channel, or `webhook`. */
export interface Alarm {
  readonly platform: string;
  readonly target: string;
}

const JOB = 'briefings alarm';
/** Due times are looked for several times a minute: a silence of this length is a stop. */
export const STOPPED_MS = 10 * 60_000;
/** An edition that is planned and not out after this is stuck. */
export const OVERDUE_MS = 15 * 60_000;
const OPEN = ['planned', 'sending', 'unknown', 'failed'] as const;
const TOLD_MS = 86_400_000;

const isStuck =
  (now: Date) =>
  (row: OutboxRow): boolean => {
    if (subscriptionOf(row.job) === null || !isEdition(row)) return false;
    const since = now.getTime() - Math.max(Date.parse(dueOf(row)), Date.parse(row.plannedAt));
    return since > OVERDUE_MS && since < TOLD_MS;
  };

/**
 * The dead-man's switch: whoever looks next, this process or another, tells a second channel once that nobody had looked
 * for a while, and once of each edition that is stuck. It notes that it has looked.
 */
export async function watchOver(
  { store: { briefings, outbox } }: BriefingParts,
  { process, alarm, now }: { process: string; alarm: Alarm | null; now: Date },
): Promise<void> {
  const before = await briefings.beat(process, now);
  if (alarm === null) return;
  const { platform, target } = alarm;
  const message = (slot: string, text: (lang: Lang) => string): PlannedMessage => ({
    job: JOB,
    slot,
    target,
    platform,
    content: writePost(plainReply('en', `${text('en')}\n${text('zh')}`)),
    dueAt: now,
  });
  const at = (when: string, lang: Lang): string => instantText(new Date(when), BEIJING, lang);
  const stopped = before !== null && now.getTime() - Date.parse(before) > STOPPED_MS;
  const open = await Promise.all(OPEN.map((state) => outbox.list({ state, limit: 100 })));
  const stuck = open.flat().filter(isStuck(now));
  await outbox.plan(
    [
      ...(stopped
        ? [message(`stopped ${before}`, (lang) => stoppedText(at(before, lang), at(now.toISOString(), lang), lang))]
        : []),
      ...stuck.map((row) =>
        message(`stuck ${row.job} ${row.slot}`, (lang) =>
          overdueText(
            subscriptionOf(row.job) ?? 0,
            at(dueOf(row), lang),
            `${row.state} ${row.reason ?? ''}`.trim(),
            lang,
          ),
        ),
      ),
    ],
    now,
  );
}
