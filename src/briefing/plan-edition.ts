import { writePost } from '../answer/post.ts';
import type { Lang } from '../domain/lang.ts';
import type { Subscription } from '../store/briefing-port.ts';
import { lateText, unannouncedText } from '../text/briefing-lines.ts';
import { instantText } from '../text/instant.ts';
import type { BriefingParts } from './briefing-parts.ts';
import { compose } from './compose.ts';
import type { Due } from './due-times.ts';
import { dueSlot, jobOf } from './job.ts';
import { tellNoGrant } from './tell-owner.ts';

/** A briefing that comes so long after its time says so. */
export const LATE_MS = 5 * 60_000;

/** What stands below the headline of an edition: that it is late, that nobody knows yet which days are off. */
export const editionNotes = ({ zone, on }: Subscription, { at, day, announced }: Due, now: Date) => {
  const late = now.getTime() - at.getTime() > LATE_MS;
  return (lang: Lang): string[] => [
    ...(late ? [lateText(instantText(at, zone, lang), instantText(now, zone, lang), lang)] : []),
    ...(on === 'workdays' && !announced ? [unannouncedText(day.slice(0, 4), lang)] : []),
  ];
};

/** Composes an edition as of now and plans it, once among all processes; or keeps why there is none. False when that may still change. */
export async function planEdition(
  parts: BriefingParts,
  subscription: Subscription,
  due: Due,
  now: Date,
): Promise<boolean> {
  const { briefings, outbox } = parts.store;
  const composed = await compose(
    { subscription, due: due.at, now, notes: editionNotes(subscription, due, now) },
    parts,
  );
  const slot = dueSlot(due.at);
  const skip = (reason: 'no-grant' | 'nothing-to-say'): Promise<void> =>
    briefings.skip({ subscription: subscription.id, due: slot, reason, at: now.toISOString() });
  if (composed === null) {
    await tellNoGrant(outbox, subscription, slot, now);
    await skip('no-grant');
    return false;
  }
  if (subscription.quiet && !composed.notable) {
    await skip('nothing-to-say');
    return true;
  }
  const { platform, channel } = subscription;
  const message = { job: jobOf(subscription.id), slot, target: channel, platform };
  await outbox.plan([{ ...message, content: writePost(composed.reply), dueAt: now }], now);
  return true;
}
