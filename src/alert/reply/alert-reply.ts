import { type Action, plainReply, type Reply, type Table } from '../../answer/reply.ts';
import type { Alert, AlertEvent } from '../../domain/alert.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerDimension, LedgerExtent, LedgerStore } from '../../store/ledger-port.ts';
import {
  ALL_OFFICES,
  alertFigures,
  alertHeadline,
  alertStanding,
  driversText,
  OTHERS,
  WITHHELD,
} from '../../text/alert.ts';
import { ALERT_BUTTONS, reasonText } from '../../text/alert-words.ts';
import { demoMark, demoNotes } from '../../text/demo.ts';
import { DIMENSION_NAMES, labelName, officeName } from '../../text/names.ts';
import { alertChart } from './alert-chart.ts';
import { drivenBy, isStillThere } from './drivers.ts';

/** Whence an alert is told. */
export interface AlertContext {
  /** As whoever reads it may see it. */
  readonly ledger: LedgerStore;
  readonly extent: LedgerExtent;
  readonly reference: Reference;
  readonly lang: Lang;
  readonly today: Day;
}

const SNOOZE_DAYS = 7;

export const officeOf = ({ office }: Pick<Alert, 'office'>, reference: Reference, lang: Lang): string =>
  office === '' ? ALL_OFFICES[lang] : officeName(office, reference, lang);

/** What an officer can do about it; each button is a whole command line. */
export function alertActions(
  { id, state, acknowledgedBy, snoozedUntil }: Alert,
  { lang, today }: Pick<AlertContext, 'lang' | 'today'>,
): Action[] {
  const button = (name: keyof typeof ALERT_BUTTONS, ask: string): Action => ({
    label: ALERT_BUTTONS[name][lang],
    ask: `/alerts ${ask}`,
  });
  const votes = [button('useful', `useful ${id}`), button('noise', `noise ${id}`)];
  if (state === 'resolved') return [button('reopen', `reopen ${id}`), ...votes];
  return [
    ...(acknowledgedBy === null ? [{ ...button('ack', `ack ${id}`), note: true as const }] : []),
    ...(snoozedUntil === null ? [button('snooze', `snooze ${id} until ${addDays(today, SNOOZE_DAYS)}`)] : []),
    button('resolve', `resolve ${id}`),
    ...votes,
  ];
}

/** `2026-11-24 09:05` in Beijing. */
const beijingTime = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function historyTable(events: readonly AlertEvent[], lang: Lang): Table {
  const heads = lang === 'zh' ? ['时间', '事项', '人员', '备注'] : ['When', 'What', 'Who', 'Note'];
  const machine = (event: AlertEvent): boolean => event.who === null;
  return {
    columns: heads.map((name) => ({ name, align: 'left' })),
    rows: events.map((event) => [
      beijingTime(event.at),
      reasonText(machine(event) ? event : { ...event, note: null }, lang),
      event.who ?? 'Tidewaiter',
      machine(event) ? '' : (event.note ?? ''),
    ]),
  };
}

/** Everything about one alert: figures, what drove it, how it stands, its history, picture and buttons. */
export async function alertReply(alert: Alert, events: readonly AlertEvent[], context: AlertContext): Promise<Reply> {
  const { ledger, extent, reference, lang } = context;
  const office = officeOf(alert, reference, lang);
  const own: LedgerDimension[] = alert.facts.mode === null ? ['mode', 'partner', 'chapter'] : ['partner', 'chapter'];
  const there = await isStillThere(ledger, alert);
  const driven = there ? await drivenBy(ledger, alert, own) : [];
  const lines = driven.map(({ by, parts }) =>
    driversText(
      lang === 'en' ? DIMENSION_NAMES[by].en.toLowerCase() : DIMENSION_NAMES[by].zh,
      parts.map(({ label, difference }) => ({
        name: label === null ? OTHERS[lang] : labelName(by, label, reference, lang),
        difference,
      })),
      { facts: alert.facts, lang },
    ),
  );
  const demo = demoMark(extent.demo);
  return {
    ...plainReply(
      lang,
      [
        `${demo}${alertHeadline({ alert, office, lang, there })}`,
        there ? alertFigures(alert, lang) : WITHHELD[lang],
        ...lines,
        alertStanding(alert, lang),
      ].join('\n'),
    ),
    readAs: `show ${alert.id}`,
    table: historyTable(events, lang),
    chart: there ? await alertChart(alert, { ledger, extent, reference, lang, office }) : null,
    footnotes: demoNotes(extent.demo, lang),
    actions: alertActions(alert, context),
  };
}
