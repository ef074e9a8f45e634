import { type Refusal, refuse } from '../../domain/refusal.ts';
import { askLedger, type LedgerQuestion } from '../../query/ledger/ask-ledger.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import { demoMark } from '../../text/demo.ts';
import { HELD } from '../../text/ledger-words.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, ledgerReply, subjectOf } from './asked-ledger.ts';
import { amountSaid, formOf } from './cell-text.ts';
import { shareText } from './ledger-table.ts';

/** The scope without its innermost part: modes, partners or chapters; else the offices. */
function wider(scope: LedgerQuestion['scope']): LedgerQuestion['scope'] | null {
  const { modes, partners, chapters, offices, ...rest } = scope;
  if (modes || partners || chapters) return { ...rest, ...(offices && { offices }) };
  return offices ? rest : null;
}

/** What part of the whole a scope is: 9710 of all modes, Beijing of all offices. */
export async function shareOfWhole(asked: AskedLedger, source: LedgerSource): Promise<Reply | Refusal> {
  const { context, result } = asked;
  const { lang, query } = context;
  const { metric, scope } = result.question;
  const around = wider(scope);
  if (around === null || metric.unit === 'rate')
    return refuse('does-not-fit', { verb: 'share', example: 'share exports 2020 9710' });
  const { total: whole } = await askLedger(source, { ...result.question, scope: around, by: [] });
  const said = (cell: LedgerCell): string => amountSaid(cell, metric, formOf(metric, [cell], query.unit, lang), lang);
  const [part, of] = [said(result.total), said(whole)];
  const held = result.total.held ?? whole.held;
  const share = held ? HELD : shareText(result.total.amount, whole.amount);
  const status = demoMark(result.extent.demo);
  const reply = ledgerReply(asked);
  const text =
    lang === 'zh'
      ? `${status}${subjectOf(asked)}：${part}，占${of}的${share}%`
      : `${status}${subjectOf(asked)}: ${part}, ${share} % of ${of}`;
  const [figure] = reply.figures.slice(-1);
  const percent = Number(share);
  return {
    ...reply,
    text,
    figures: [
      ...reply.figures,
      ...(figure && Number.isFinite(percent)
        ? [
            {
              ...figure,
              name: `${figure.name} share`,
              value: percent,
              unit: '%' as const,
              growth: null,
              text: `${share} %`,
            },
          ]
        : []),
    ],
  };
}
