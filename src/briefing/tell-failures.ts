import { writePost } from '../answer/post.ts';
import { plainReply } from '../answer/reply.ts';
import type { Subscription } from '../store/briefing-port.ts';
import { failureText, noGrantReason } from '../text/briefing-notices.ts';
import { instantText } from '../text/instant.ts';
import type { BriefingParts } from './briefing-parts.ts';
import { dueOf, dueSlot, failureSlot, jobOf } from './job.ts';
import { ownerTarget } from './owner-target.ts';

/** Older failures are in the history. */
const TOLD_MS = 2 * 86_400_000;

/** Tells the owner, in their direct messages, of each edition that failed for good or may not be shown any more. */
export async function tellFailures(
  { store: { outbox, briefings } }: BriefingParts,
  subscription: Subscription,
  now: Date,
): Promise<void> {
  const { id, platform, zone } = subscription;
  const lang = subscription.lang === 'en' ? 'en' : 'zh';
  const rows = await outbox.list({ job: jobOf(id), state: 'failed', limit: 20 });
  const failed = rows
    .filter(({ slot }) => !slot.endsWith(failureSlot('')))
    .map((row) => ({ slot: row.slot, due: dueOf(row), reason: row.reason ?? '' }));
  const closed = (await briefings.skipped(id, 20))
    .filter(({ reason }) => reason === 'no-grant')
    .map(({ due }) => ({ slot: due, due, reason: noGrantReason[lang] }));
  const since = dueSlot(new Date(now.getTime() - TOLD_MS));
  const messages = [...failed, ...closed]
    .filter(({ due }) => due > since)
    .map(({ slot, due, reason }) => ({
      job: jobOf(id),
      slot: failureSlot(slot),
      target: ownerTarget(subscription),
      platform,
      content: writePost(plainReply(lang, failureText(id, instantText(new Date(due), zone, lang), reason, lang))),
      dueAt: now,
    }));
  await outbox.plan(messages, now);
}
