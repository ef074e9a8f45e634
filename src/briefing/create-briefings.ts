import { writePost } from '../answer/post.ts';
import type { Subscription } from '../store/briefing-port.ts';
import { resentText } from '../text/briefing-lines.ts';
import { instantText } from '../text/instant.ts';
import type { BriefingParts } from './briefing-parts.ts';
import { type Composed, compose } from './compose.ts';
import { type Alarm, watchOver } from './dead-man.ts';
import { againSlot, dueSlot, jobOf } from './job.ts';
import { planCorrections } from './plan-correction.ts';
import { planDue } from './plan-due.ts';
import { tellFailures } from './tell-owner.ts';

export interface Tick {
  readonly now: Date;
  /** Tells this process from others on the same store. */
  readonly process: string;
  readonly alarm: Alarm | null;
  /** Told what went wrong with one subscription; the others go on. */
  readonly failed: (error: unknown, subscription: Subscription) => void;
}

/** Briefings over one store: what commands and the schedule use. */
export interface Briefings {
  /** Plans all that is due, corrections and notices. Any process may call it at any time, any number of times. */
  tick(tick: Tick): Promise<void>;
  /** What a subscription would say now; null where its channel may see none of it. */
  preview(subscription: Subscription, now: Date): Promise<Composed | null>;
  /** Plans an earlier edition anew, with figures as of now; false where the channel may see none of it. */
  again(subscription: Subscription, due: Date, now: Date): Promise<boolean>;
}

export function createBriefings(parts: BriefingParts): Briefings {
  const { store } = parts;
  /** Editions that are known to be planned, or not to be wanted: by subscription, its last due time. */
  const done = new Map<number, string>();
  /** The ledger's state at the last look, and the one that editions were compared with last. */
  let seen: number | null = null;
  let compared: number | null = null;

  /** True once for each state of the ledger that holds from one look to the next: an ingest is waited for. */
  async function ledgerSettled(): Promise<boolean> {
    const state = (await store.ledger.extent())?.state ?? null;
    const settled = state === seen;
    seen = state;
    return settled && state !== compared;
  }

  async function tick({ now, failed, ...watch }: Tick): Promise<void> {
    const correcting = await ledgerSettled();
    let settled = true;
    const subscriptions = await store.briefings.list();
    for (const subscription of subscriptions) {
      try {
        if (subscription.pausedAt !== null) continue;
        await planDue({ ...parts, done }, subscription, now);
        if (correcting) settled = (await planCorrections(parts, subscription, now)) && settled;
      } catch (error) {
        failed(error, subscription);
      }
    }
    if (correcting && settled) compared = seen;
    await tellFailures(store.outbox, {
      failed: await store.outbox.list({ state: 'failed', limit: 100 }),
      subscriptions,
      now,
    });
    await watchOver(parts, { ...watch, now });
  }

  async function again(subscription: Subscription, due: Date, now: Date): Promise<boolean> {
    const notes: NonNullable<Parameters<typeof compose>[0]['notes']> = (lang) => [
      resentText(instantText(due, subscription.zone, lang), lang),
    ];
    const composed = await compose({ subscription, due, now, notes }, parts);
    if (composed === null) return false;
    const { id, platform, channel: target } = subscription;
    const message = { job: jobOf(id), slot: againSlot(dueSlot(due), now), target, platform };
    await store.outbox.plan([{ ...message, content: writePost(composed.reply), dueAt: now }], now);
    return true;
  }

  return { tick, again, preview: (subscription, now) => compose({ subscription, due: now, now }, parts) };
}
