import type { Reply } from '../../answer/reply.ts';
import { reportStatus } from '../../answer/report-status.ts';
import { reportsIn } from '../../briefing/reports-in.ts';
import { addDays } from '../../domain/day.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import { officeName } from '../../text/names.ts';
import type { Call } from '../define-command.ts';
import { type DataTopic, ownOffices } from './data-topic.ts';

/** Days that an office's last report is looked for. */
const LOOKED_BACK = 28;

async function reports(call: Call): Promise<Reply> {
  const { lang, services } = call;
  const { store, reference } = services;
  const extent = await store.ledger.extent();
  const nameOf = (code: string): string => officeName(code, reference, lang);
  if (extent === null) return reportStatus([], null, nameOf, lang);
  const own = ownOffices(call);
  const day = extent.last;
  const workdays = workdaysOf(reference.specialDays);
  const { missing } = await reportsIn(store.ledger, { day, offices: own ?? [], workdays });
  const span = { from: addDays(day, -LOOKED_BACK), to: day, ...(own && { offices: own }) };
  const rows = await store.ledger.sums(span, ['office', 'day'], []);
  const last = new Map(rows.map(({ key }) => [key.office, key.day ?? null]));
  const offices = own ?? reference.offices.map(({ code }) => code);
  const reports = offices.map((office) => ({
    office,
    last: last.get(office) ?? null,
    late: missing.includes(office),
  }));
  return reportStatus(reports, extent, nameOf, lang);
}

/** `/data status`: which of the officer's own offices has reported which day, and how fresh everything is. */
export const status: DataTopic = {
  words: { en: 'status', zh: '状态' },
  needs: 'officer',
  run: (_, call) => reports(call),
};
