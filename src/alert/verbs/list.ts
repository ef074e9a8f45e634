import { maySee } from '../../access/may-see-alert.ts';
import { plainReply, type Reply } from '../../answer/reply.ts';
import type { Alert } from '../../domain/alert.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { alertSubject } from '../../text/alert.ts';
import { ALERT_LIST, listHeadline, stateCell } from '../../text/alert-list.ts';
import { ALERT_BUTTONS, SEVERITY_NAMES } from '../../text/alert-words.ts';
import { demoMark, demoNotes } from '../../text/demo.ts';
import { officeOf } from '../reply/alert-reply.ts';
import { isStillThere } from '../reply/drivers.ts';
import { type AlertCall, officesOf } from './alert-call.ts';

/** Alerts that ended within these days are listed below the open ones. */
const ENDED_DAYS = 14;
const DAY_MS = 86_400_000;
const MOST = 300;
const SHOWN = 40;
const BUTTONS = 5;

const worstFirst = (a: Alert, b: Alert): number =>
  Number(b.state === 'open') - Number(a.state === 'open') ||
  Number(a.inhibitedBy !== null) - Number(b.inhibitedBy !== null) ||
  b.facts.score - a.facts.score ||
  b.id - a.id;

/** Open alerts, worst first, and those that ended lately, of what the officer may see and the call narrows to. */
async function listed(call: AlertCall, wanted: (alert: Alert) => boolean, readAs: string): Promise<Reply> {
  const { lang, now, officer, services } = call;
  const { store, reference } = services;
  const changedSince = new Date(now.getTime() - ENDED_DAYS * DAY_MS).toISOString();
  const [open, ended, extent, judged] = await Promise.all([
    store.alerts.list({ state: 'open', limit: MOST }),
    store.alerts.list({ state: 'resolved', changedSince, limit: MOST }),
    store.ledger.extent(),
    store.alerts.judgedThrough(),
  ]);
  const alerts = [...open, ...ended].filter((alert) => maySee(officer, alert) && wanted(alert)).sort(worstFirst);
  const demo = demoMark(extent?.demo ?? false);
  const headline = listHeadline(
    {
      open: alerts.filter(({ state }) => state === 'open').length,
      all: alerts.length,
      through: judged?.through ?? null,
    },
    lang,
  );
  const shown = alerts.slice(0, SHOWN);
  const there = new Set<number>();
  for (const alert of shown) if (await isStillThere(store.ledger, alert)) there.add(alert.id);
  return {
    ...plainReply(lang, `${demo}${headline}`),
    readAs,
    table:
      shown.length === 0
        ? null
        : {
            columns: ALERT_LIST.heads[lang].map((name) => ({ name, align: 'left' })),
            rows: shown.map((alert) => [
              `${alert.id}`,
              SEVERITY_NAMES[alert.severity][lang],
              alertSubject({ alert, office: officeOf(alert, reference, lang), lang, there: there.has(alert.id) }),
              alert.facts.first,
              alert.facts.last,
              stateCell(alert, lang),
            ]),
          },
    footnotes: demoNotes(extent?.demo ?? false, lang),
    actions: [
      ...shown
        .slice(0, BUTTONS)
        .map(({ id }) => ({ label: `${ALERT_BUTTONS.show[lang]} ${id}`, ask: `/alerts show ${id}` })),
      { label: ALERT_BUTTONS.quality[lang], ask: '/alerts quality' },
      { label: ALERT_BUTTONS.rules[lang], ask: '/alerts rules' },
    ],
  };
}

export const list = (call: AlertCall): Promise<Reply> => listed(call, () => true, 'list');

/** Those of own offices, and those assigned to the officer; all of them for one who has no office of their own. */
export const mine = (call: AlertCall): Promise<Reply> => {
  const { name, offices } = call.officer;
  const isMine = ({ office, assignee }: Alert): boolean =>
    assignee === name || (offices.length > 0 ? offices.includes(office) : assignee === null);
  return listed(call, isMine, 'mine');
};

export async function ofOffice(text: string, call: AlertCall): Promise<Reply | Refusal> {
  const offices = officesOf(text, call);
  if (isRefusal(offices)) return offices;
  return listed(call, ({ office }) => offices.includes(office), `office ${offices.join(' ')}`);
}
