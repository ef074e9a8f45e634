import { maySee } from '../../access/may-see-alert.ts';
import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Alert } from '../../domain/alert.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { eventLine } from '../../text/alert.ts';
import { type AlertAction, act } from '../act.ts';
import type { AlertVerb } from '../read-request.ts';
import { alertActions, alertReply } from '../reply/alert-reply.ts';
import { type AlertCall, contextOf } from './alert-call.ts';

/** The program may judge a day meanwhile; then the action is done to what is there now. */
const TRIES = 5;

/** An alert that the officer may see; others are not told apart from those that are not there. */
async function find(id: number, { officer, services }: AlertCall): Promise<Alert | Refusal> {
  const alert = await services.store.alerts.find(id);
  return alert && maySee(officer, alert) ? alert : refuse('no-such-alert', { alert: id });
}

/** One alert in full. */
export async function show(id: number, call: AlertCall): Promise<Reply | Refusal> {
  const { store } = call.services;
  const [alert, events, extent] = await Promise.all([find(id, call), store.alerts.events(id), store.ledger.extent()]);
  if (isRefusal(alert) || !extent) return isRefusal(alert) ? alert : refuse('no-such-alert', { alert: id });
  return alertReply(alert, events, contextOf(call, extent));
}

const VERBS = {
  acknowledged: 'ack',
  snoozed: 'snooze',
  closed: 'resolve',
  reopened: 'reopen',
  assigned: 'assign',
  useful: 'useful',
  noise: 'noise',
} as const satisfies Readonly<Record<AlertAction['kind'], AlertVerb>>;

/** An action as it could be typed. */
function typedAs(id: number, action: AlertAction): string {
  const rest = action.kind === 'snoozed' ? ` until ${action.until}` : action.kind === 'assigned' ? ` ${action.to}` : '';
  return `${VERBS[action.kind]} ${id}${rest}`;
}

/** Does something to an alert, and says what is possible next. */
export async function change(id: number, action: AlertAction, call: AlertCall): Promise<Reply | Refusal> {
  const { lang, now, officer, today, services } = call;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const alert = await find(id, call);
    if (isRefusal(alert)) return alert;
    const changed = act(alert, action, { who: officer.name, now });
    if (isRefusal(changed)) return changed;
    if (!(await services.store.alerts.keep([changed]))) continue;
    const [event] = changed.events;
    const text = event ? eventLine(id, { alert: id, seq: 0, ...event }, lang) : '';
    return {
      ...plainReply(lang, text),
      readAs: typedAs(id, action),
      actions: alertActions(changed.alert, { lang, today }),
    };
  }
  throw new Error(`alert ${id} was changed by others in ${TRIES} tries`);
}
