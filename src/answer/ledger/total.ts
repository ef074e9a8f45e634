import { daysOf, periodOf } from '../../domain/period.ts';
import { askLedger } from '../../query/ledger/ask-ledger.ts';
import type { Basis } from '../../query/ledger/footing.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, ledgerReply } from './asked-ledger.ts';
import { formOf } from './cell-text.ts';
import { listTable } from './ledger-table.ts';
import { heldNotes } from './notes.ts';
import { timeChart } from './time-chart.ts';

/** The months of a period that was compared with another are compared with their own year before. */
const partsBasis = (basis: Basis): Basis => (typeof basis === 'object' ? 'year before' : basis);

/** One number, with the months (or, within a month, the days) that make it up. */
export async function totalAnswer(asked: AskedLedger, source: LedgerSource): Promise<Reply> {
  const { context, result } = asked;
  const { span } = result.question;
  const [from, to] = [daysOf(span.from)[0], daysOf(span.to)[1]];
  if (from === to) return ledgerReply(asked);
  const grain = periodOf(from, 'month') === periodOf(to, 'month') ? ('day' as const) : ('month' as const);
  const parts = await askLedger(source, { ...result.question, basis: partsBasis(result.question.basis), by: [grain] });
  const inside = {
    ...asked,
    result: parts,
    form: formOf(parts.question.metric, parts.cells, context.query.unit, context.lang),
  };
  const reply = ledgerReply(asked);
  const footnotes = [...new Set([...heldNotes(parts, context.lang), ...reply.footnotes])];
  // Where every part is confidential there is nothing to list.
  if (parts.cells.every(({ held }) => held)) return { ...reply, footnotes };
  return {
    ...reply,
    footnotes,
    table: listTable(inside, grain, parts.cells),
    chart: context.query.output === 'table' ? null : timeChart(inside, grain),
  };
}
