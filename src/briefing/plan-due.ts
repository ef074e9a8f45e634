import { beijingDay } from '../domain/clock.ts';
import { workdaysOf } from '../domain/workdays.ts';
import type { SkippedDue, Subscription } from '../store/briefing-port.ts';
import type { OutboxRow } from '../store/outbox-port.ts';
import type { BriefingParts } from './briefing-parts.ts';
import { officesWithin, readerOf } from './compose.ts';
import { coveredBy } from './covered.ts';
import { type Due, duesBetween, lastDues, nextDues } from './due-times.ts';
import { dueOf, dueSlot, isEdition, jobOf } from './job.ts';
import { planEdition } from './plan-edition.ts';
import { reportsIn } from './reports-in.ts';

/** So many due times that were missed in a row are noted; older ones would only fill the history. */
const MOST_MISSED = 60;
/** Rows of a subscription that are looked at: its newest editions with what followed them. */
const ROWS = 50;

/** True when every report that the next edition waits for is in. */
async function isComplete(parts: BriefingParts, subscription: Subscription, due: Due, now: Date): Promise<boolean> {
  const { officers, reference, within } = parts;
  const workdays = workdaysOf(reference.specialDays);
  const day = coveredBy(subscription, workdays, due.at).days.to;
  if (day >= beijingDay(now)) return false;
  const officer = await officers.of(readerOf(subscription));
  const offices = officesWithin(subscription.offices, officer);
  if (officer === null || offices === null) return false;
  const { ledger } = within(officer, 'en');
  const { expected, missing } = await reportsIn(ledger, { day, offices, workdays });
  return expected.length > 0 && missing.length === 0;
}

interface Seen {
  readonly subscription: Subscription;
  readonly rows: readonly OutboxRow[];
  readonly skipped: readonly SkippedDue[];
  readonly current: Due;
  readonly now: Date;
}

/** What lies between the last due time that anything is known of and the current one was missed. */
async function noteMissed(
  { store: { briefings, outbox }, reference }: BriefingParts,
  { subscription, rows, skipped, current, now }: Seen,
): Promise<void> {
  const known = [subscription.activeSince, ...skipped.map(({ due }) => due), ...rows.filter(isEdition).map(dueOf)];
  const before =
    known
      .filter((due) => due < dueSlot(current.at))
      .sort()
      .at(-1) ?? subscription.activeSince;
  const workdays = workdaysOf(reference.specialDays);
  const missed = duesBetween(subscription, workdays, new Date(before), new Date(current.at.getTime() - 1));
  for (const { at } of missed.slice(-MOST_MISSED)) {
    const due = dueSlot(at);
    await briefings.skip({ subscription: subscription.id, due, reason: 'too-late', at: now.toISOString() });
  }
  // Composed, and then nobody sent it in time.
  for (const row of rows) {
    if (row.state === 'planned' && isEdition(row) && dueOf(row) < dueSlot(current.at))
      await outbox.skip(row, 'too-late', now);
  }
}

interface PlanParts extends BriefingParts {
  /** What this process knows to be dealt with; it saves reading the outbox again. */
  readonly done: Map<number, string>;
}

/**
 * Plans what is due of a subscription: the last due time, however long ago that is, until the next one has come. Those
 * before it were missed and are noted as skipped. So it does not matter how often this is called, by how many processes,
 * or what their clocks say: each edition has one key in the outbox.
 */
export async function planDue(parts: PlanParts, subscription: Subscription, now: Date): Promise<void> {
  const { done, store, reference } = parts;
  const workdays = workdaysOf(reference.specialDays);
  const [, current] = lastDues(subscription, workdays, now);
  const key = `${subscription.activeSince} ${dueSlot(current.at)}`;
  if (done.get(subscription.id) === key && !subscription.whenComplete) return;
  const { briefings, outbox } = store;
  const rows = await outbox.list({ job: jobOf(subscription.id), limit: ROWS });
  const planned = (due: Due): boolean => rows.some((row) => row.slot === dueSlot(due.at));
  if (dueSlot(current.at) > subscription.activeSince) {
    const skipped = await briefings.skipped(subscription.id, ROWS);
    await noteMissed(parts, { subscription, rows, skipped, current, now });
    const final = skipped.some(({ due, reason }) => due === dueSlot(current.at) && reason === 'nothing-to-say');
    const settled = planned(current) || final || (await planEdition(parts, subscription, current, now));
    if (settled) done.set(subscription.id, key);
  }
  if (!subscription.whenComplete) return;
  const [next] = nextDues(subscription, workdays, now, 1);
  if (next && !planned(next) && (await isComplete(parts, subscription, next, now)))
    await planEdition(parts, subscription, next, now);
}
