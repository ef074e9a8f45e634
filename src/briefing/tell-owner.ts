import { writePost } from '../answer/post.ts';
import { plainReply } from '../answer/reply.ts';
import type { Subscription } from '../store/briefing-port.ts';
import type { OutboxRow, OutboxStore, PlannedMessage } from '../store/outbox-port.ts';
import { failureText, noGrantReason } from '../text/briefing-notices.ts';
import { instantText } from '../text/instant.ts';
import { dueOf, failureSlot, isFailureNotice, jobOf, subscriptionOf } from './job.ts';
import { ownerTarget } from './owner-target.ts';

/** Older failures are in the history. */
const TOLD_MS = 2 * 86_400_000;

/** What the owner is told, in direct messages, of an edition that did not get out. */
function notice(subscription: Subscription, slot: string, reason: string | null, now: Date): PlannedMessage {
  const { id, platform, zone } = subscription;
  const lang = subscription.lang === 'en' ? 'en' : 'zh';
  const due = instantText(new Date(dueOf({ slot })), zone, lang);
  return {
    job: jobOf(id),
    slot: failureSlot(slot),
    target: ownerTarget(subscription),
    platform,
    content: writePost(plainReply(lang, failureText(id, due, reason ?? noGrantReason[lang], lang))),
    dueAt: now,
  };
}

/** Tells an owner, once, that the channel may not see its briefing any more. */
export async function tellNoGrant(
  outbox: OutboxStore,
  subscription: Subscription,
  slot: string,
  now: Date,
): Promise<void> {
  await outbox.plan([notice(subscription, slot, null, now)], now);
}

/** Tells the owners, once each, of what failed for good. */
export async function tellFailures(
  outbox: OutboxStore,
  { failed, subscriptions, now }: { failed: readonly OutboxRow[]; subscriptions: readonly Subscription[]; now: Date },
): Promise<void> {
  const messages = failed.flatMap((row) => {
    const subscription = subscriptions.find(({ id }) => id === subscriptionOf(row.job));
    const old = now.getTime() - Date.parse(row.changedAt) > TOLD_MS;
    return subscription && !old && !isFailureNotice(row) ? [notice(subscription, row.slot, row.reason ?? '', now)] : [];
  });
  await outbox.plan(messages, now);
}
