import { maySee } from '../../access/may-see-alert.ts';
import type { Officers } from '../../access/officers.ts';
import { writePost } from '../../answer/post.ts';
import { plainReply } from '../../answer/reply.ts';
import { type Alert, type AlertEvent, atLeastAsSevere } from '../../domain/alert.ts';
import type { Asker, Platform } from '../../domain/asker.ts';
import { beijingDay } from '../../domain/clock.ts';
import { type Officer, OPERATOR } from '../../domain/officer.ts';
import type { Reference } from '../../domain/reference.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import type { AlertSubscription } from '../../store/alert-port.ts';
import type { LedgerExtent, LedgerStore } from '../../store/ledger-port.ts';
import type { OutboxRow, PlannedMessage } from '../../store/outbox-port.ts';
import type { Store } from '../../store/ports.ts';
import { eventLine } from '../../text/alert.ts';
import { alertReply } from '../reply/alert-reply.ts';
import { toldIn, writeAlertPost } from './alert-post.ts';
import { quietUntil } from './quiet.ts';
import { isTold } from './told-in-thread.ts';

export interface TellParts {
  readonly store: Pick<Store, 'alerts' | 'outbox'>;
  /** The ledger as somebody with these rights may see it. */
  readonly ledgerFor: (officer: Officer) => LedgerStore;
  readonly reference: Reference;
  readonly officers: Pick<Officers, 'of'>;
}

/** The web console reads along: it shows what whoever sits at this machine may see. */
export const WEB: AlertSubscription = {
  id: 0,
  platform: 'web',
  workspace: '',
  channel: 'inbox',
  offices: [],
  severity: 'notice',
  lang: 'en',
  quietHours: null,
  workdaysOnly: false,
  escalationHours: null,
  owner: OPERATOR.name,
};

const DAY_MS = 86_400_000;
/** Alerts that did not change for so long have nothing to tell. */
const FRESH_MS = 3 * DAY_MS;
const MOST = 500;
const POST = 'post';

const jobOf = ({ id }: Alert): string => `alert ${id}`;

/** A channel as one who asks: its grant says what may be shown there. */
const readerOf = ({ platform, workspace, channel }: AlertSubscription): Asker => ({
  platform: platform as Platform,
  workspace,
  channel,
  user: platform === 'web' ? OPERATOR.name : '',
  roles: [],
});

/** Whether an alert that was not posted yet is posted now. */
function isWanted(
  alert: Alert,
  { severity, offices, escalationHours, platform }: AlertSubscription,
  now: Date,
): boolean {
  if (!atLeastAsSevere(alert.severity, severity)) return false;
  if (offices.length > 0 && alert.office !== '' && !offices.includes(alert.office)) return false;
  if (alert.inhibitedBy !== null || alert.snoozedUntil !== null) return false;
  const age = now.getTime() - Date.parse(alert.openedAt);
  // The console shows what a first judgement found in past weeks as well; a channel is told of what is there now.
  if (alert.state !== 'open') return platform === 'web' && age <= DAY_MS;
  if (escalationHours === null) return true;
  return alert.severity === 'severe' && alert.acknowledgedBy === null && age >= escalationHours * 3_600_000;
}

const worstFirst = (a: Alert, b: Alert): number =>
  Number(b.state === 'open') - Number(a.state === 'open') || b.facts.score - a.facts.score || a.id - b.id;

interface Telling {
  readonly alert: Alert;
  readonly events: readonly AlertEvent[];
  readonly subscription: AlertSubscription;
  /** What the outbox holds of this alert for this channel. */
  readonly rows: readonly OutboxRow[];
  /** The alert in full, for whoever reads there. */
  readonly full: () => Promise<string>;
}

/** The post of an alert, then its newest version in the post's place, and what happened since in its thread. */
async function messagesOf(
  { alert, events, subscription, rows, full }: Telling,
  now: Date,
  dueAt: Date,
): Promise<PlannedMessage[]> {
  const { platform, channel: target, lang } = subscription;
  const message = { job: jobOf(alert), target, platform, dueAt };
  const post = rows.find(({ slot }) => slot === POST);
  if (!post) return isWanted(alert, subscription, now) ? [{ ...message, slot: POST, content: await full() }] : [];
  const planned = new Set(rows.map(({ slot }) => slot));
  const known = toldIn(post);
  const replies = events
    .filter((event) => event.seq > known.seq && isTold(event) && !planned.has(`event ${event.seq}`))
    .map((event) => ({
      ...message,
      slot: `event ${event.seq}`,
      content: writePost(plainReply(lang, eventLine(alert.id, event, lang))),
      follows: { slot: POST, as: 'reply' as const },
    }));
  const newest = Math.max(...rows.map((row) => toldIn(row).version));
  if (alert.version <= newest) return replies;
  const slot = `version ${alert.version}`;
  return [{ ...message, slot, content: await full(), follows: { slot: POST, as: 'update' } }, ...replies];
}

/**
 * Plans what subscribers are to be told: every message has a key of its own, so that planning again adds nothing. What
 * was sent is recorded by the outbox after delivery. Gives how many messages are new.
 */
export async function planMessages(
  { store, reference, officers, ledgerFor }: TellParts,
  extent: LedgerExtent,
  now: Date,
): Promise<number> {
  const changedSince = new Date(now.getTime() - FRESH_MS).toISOString();
  const [alerts, subscriptions] = await Promise.all([
    store.alerts.list({ changedSince, limit: MOST }),
    store.alerts.subscriptions(),
  ]);
  const workdays = workdaysOf(reference.specialDays);
  let planned = 0;
  for (const subscription of [WEB, ...subscriptions]) {
    const officer = await officers.of(readerOf(subscription));
    if (!officer) continue;
    const ledger = ledgerFor(officer);
    const dueAt = quietUntil(now, subscription, workdays);
    for (const alert of alerts.filter((one) => maySee(officer, one)).sort(worstFirst)) {
      const [events, rows] = await Promise.all([
        store.alerts.events(alert.id),
        store.outbox.list({
          job: jobOf(alert),
          target: subscription.channel,
          platform: subscription.platform,
          limit: MOST,
        }),
      ]);
      const told = { version: alert.version, seq: events.at(-1)?.seq ?? 0 };
      const context = { ledger, extent, reference, lang: subscription.lang, today: beijingDay(now) };
      const full = async (): Promise<string> => writeAlertPost(await alertReply(alert, events, context), told);
      const messages = await messagesOf({ alert, events, subscription, rows, full }, now, dueAt);
      planned += await store.outbox.plan(messages, now);
    }
  }
  return planned;
}
