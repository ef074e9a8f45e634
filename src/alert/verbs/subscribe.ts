import { plainReply, type Reply } from '../../answer/reply.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { AlertSubscription } from '../../store/alert-port.ts';
import { SUBSCRIPTIONS, subscriptionText } from '../../text/alert-list.ts';
import { officeName } from '../../text/names.ts';
import type { SubscribeTerms } from '../read-request.ts';
import { WEB } from '../tell/plan-messages.ts';
import { type AlertCall, officesOf } from './alert-call.ts';

type Place = Pick<AlertSubscription, 'platform' | 'workspace' | 'channel'>;

/** The channel in which it is said; the web console is one channel. */
function placeOf({ asker }: AlertCall): Place | Refusal {
  const { platform, workspace, channel } = asker;
  if (platform === 'web' || platform === 'console') return WEB;
  if (channel === null) return refuse('no-channel', { example: '/alerts subscribe' });
  return { platform, workspace: workspace ?? '', channel };
}

const isHere = (place: Place, one: Place): boolean =>
  one.platform === place.platform && one.workspace === place.workspace && one.channel === place.channel;

function sayOne({ offices, ...subscription }: AlertSubscription, { lang, services }: AlertCall): string {
  const names = offices.map((code) => officeName(code, services.reference, lang));
  return subscriptionText({ ...subscription, offices: names }, lang);
}

/** What is sent is fitted to the channel's own grant at the time of sending. */
export async function subscribe(terms: SubscribeTerms, call: AlertCall): Promise<Reply | Refusal> {
  const { lang, officer, services } = call;
  const place = placeOf(call);
  if (isRefusal(place)) return place;
  const offices = terms.offices === '' ? [] : officesOf(terms.offices, call);
  if (isRefusal(offices)) return offices;
  const { platform, workspace, channel } = place;
  const added = await services.store.alerts.subscribe({
    ...{ platform, workspace, channel, lang },
    ...terms,
    offices,
    owner: officer.name,
  });
  return {
    ...plainReply(lang, sayOne(added, call)),
    readAs: `subscribe ${added.id}`,
    actions: [{ label: `/alerts unsubscribe ${added.id}`, ask: `/alerts unsubscribe ${added.id}` }],
  };
}

async function here(call: AlertCall): Promise<readonly AlertSubscription[] | Refusal> {
  const place = placeOf(call);
  if (isRefusal(place)) return place;
  return (await call.services.store.alerts.subscriptions()).filter((one) => isHere(place, one));
}

export async function unsubscribe(id: number, call: AlertCall): Promise<Reply | Refusal> {
  const known = await here(call);
  if (isRefusal(known)) return known;
  const found = known.some((one) => one.id === id) && (await call.services.store.alerts.unsubscribe(id));
  if (!found) return refuse('no-such-subscription', { subscription: id });
  return { ...plainReply(call.lang, SUBSCRIPTIONS.ended(id, call.lang)), readAs: `unsubscribe ${id}` };
}

export async function subscriptions(call: AlertCall): Promise<Reply | Refusal> {
  const known = await here(call);
  if (isRefusal(known)) return known;
  const lines = known.map((one) => sayOne(one, call));
  const text = lines.length > 0 ? lines.join('\n') : SUBSCRIPTIONS.none[call.lang];
  return { ...plainReply(call.lang, text), readAs: 'subscribe ?' };
}
