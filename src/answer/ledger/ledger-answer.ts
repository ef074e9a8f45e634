import { daysOf, isSpan, type Span } from '../../domain/period.ts';
import type { Query } from '../../domain/query.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { askBeside, OTHERS } from '../../query/ledger/ask-beside.ts';
import { askLedger } from '../../query/ledger/ask-ledger.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import { noLedgerDataText, nothingDeclaredText } from '../../text/no-data.ts';
import { periodText, spanText } from '../../text/period.ts';
import type { AnswerContext } from '../context.ts';
import { followUps } from '../follow-ups.ts';
import { plainReply, type Reply } from '../reply.ts';
import { yearToDate } from '../settle.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { byCategory } from './by-category.ts';
import { formOf } from './cell-text.ts';
import { isGrain } from './grain.ts';
import { ledgerQuestionOf } from './ledger-question.ts';
import { ledgerNotes } from './notes.ts';
import { overTime } from './over-time.ts';
import { pointsOfGrowth } from './points-of-growth.ts';
import { shareOfWhole } from './share-of-whole.ts';
import { totalAnswer } from './total.ts';
import { twoWays } from './two-ways.ts';
import { versusOf } from './versus.ts';

/** What a question asks for of the ledger's days; everything it has when no period was named. */
function spanOf({ period, stats }: Query, { extent }: LedgerSource): Span | null {
  if (period === null) return { from: extent.first.slice(0, 7), to: extent.last.slice(0, 7) };
  if (!isSpan(period)) return { from: extent.last.slice(0, 7), to: extent.last.slice(0, 7) };
  const span = stats.includes('ytd') ? yearToDate(period) : period;
  return daysOf(span.to)[1] < extent.first || daysOf(span.from)[0] > extent.last ? null : span;
}

/** Periods of which a dollar figure was published. */
const inDollars = ({ releases, lang }: AnswerContext): string[] => [
  ...new Set(
    releases
      .filter(({ figures }) => figures.some(({ kind }) => kind === 'usd'))
      .map(({ period }) => periodText(period, lang)),
  ),
];

/** Answers a settled query from declarations: a total, a ranking, a series, or two dimensions at once. */
export async function ledgerAnswer(context: AnswerContext, source: LedgerSource): Promise<Reply | Refusal> {
  const { query, lang } = context;
  const span = spanOf(query, source);
  if (span === null) {
    const latest = source.extent.last.slice(0, 4);
    return {
      ...plainReply(lang, noLedgerDataText(source.extent, lang)),
      readAs: context.print(query),
      actions: followUps(context, [{ ...query, period: { from: latest, to: latest } }]),
    };
  }
  const { whole, beside } = versusOf(query);
  const question = ledgerQuestionOf(whole, span);
  if (isRefusal(question)) return question;

  if (query.unit === 'usd')
    return refuse('no-dollar-figure', { period: spanText(span, lang), available: inDollars(context) });

  const result = await (beside ? askBeside(source, question, beside) : askLedger(source, question));
  const { declarations, returns } = result.total.sums;
  if (result.total.held === null && declarations + returns === 0) {
    return {
      ...plainReply(lang, nothingDeclaredText(spanText(span, lang), lang)),
      readAs: context.print(query),
      footnotes: ledgerNotes(result, lang).slice(0, 1),
    };
  }
  // The part is what was asked about; beside its whole it may be small.
  const parts = beside ? result.cells.filter(({ key }) => key[beside.dimension] !== OTHERS) : result.cells;
  const form = formOf(question.metric, parts.length > 1 || beside ? parts : [result.total], query.unit, lang);
  const asked: AskedLedger = { context, query: whole, reference: source.reference, result, form };
  const [first, second] = result.question.by;
  if (query.verb === 'rank' && (first === undefined || isGrain(first))) {
    return refuse('does-not-fit', { verb: 'rank', example: 'rank exports 2024 by office' });
  }
  if (query.verb === 'share' && first === undefined) return shareOfWhole(asked, source);
  if (query.verb === 'contribution') return pointsOfGrowth(asked, result.question.by);
  if (first === undefined) return totalAnswer(asked, source);
  if (second !== undefined) return twoWays(asked, [first, second]);
  return isGrain(first) ? overTime(asked, first) : byCategory(asked, first);
}
