import type { Lang } from '../../domain/lang.ts';
import { labelOf } from '../../domain/period.ts';
import type { Query } from '../../domain/query.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerResult } from '../../query/ledger/ask-ledger.ts';
import { isMerged } from '../../query/ledger/ledger-cell.ts';
import { contrastModes } from '../../query/ledger/ledger-source.ts';
import type { AmountForm } from '../../text/amount.ts';
import { demoMark } from '../../text/demo.ts';
import { ledgerSubject } from '../../text/ledger-subject.ts';
import { spanText } from '../../text/period.ts';
import type { AnswerContext } from '../context.ts';
import { followUps } from '../follow-ups.ts';
import { ledgerBasis } from '../provenance/ledger-basis.ts';
import { plainReply, type Reply, type ReplyFigure } from '../reply.ts';
import { besidePublished } from './beside-published.ts';
import { amountSaid, formOf, growthCell, shownAmount } from './cell-text.ts';
import { drillDown } from './drill-down.ts';
import { ledgerNotes } from './notes.ts';

/** A question that the ledger has counted, with all that its answer is made from. */
export interface AskedLedger {
  readonly context: AnswerContext;
  /** The query with both sides of a comparison in its scope. */
  readonly query: Query;
  readonly reference: Reference;
  readonly result: LedgerResult;
  readonly form: AmountForm;
  /** Of its chart, where a query has no words for what it is about. */
  readonly title?: string;
}

/** What the answer is about, in words. */
export const subjectOf = ({ context, query, reference, result }: AskedLedger): string =>
  ledgerSubject(
    {
      metric: result.question.metric.name,
      measures: query.measures,
      scope: query.scope,
      span: result.question.span,
      by: query.by,
      through: result.footing.running ? result.footing.to : null,
      cohort: result.question.cohort && result.question.metric.name.startsWith('return'),
      crossBorder: !query.scope.modes.some((mode) => contrastModes(reference).includes(mode)),
    },
    reference,
    context.lang,
  );

/** Growth of the whole and what it compares with; empty for a single day, whose weekday would decide it. */
function comparedText({ question, total }: LedgerResult, lang: Lang): string {
  const { metric, basis } = question;
  if (total.fault === 'not comparable') return '';
  const growth = growthCell(total, metric, lang);
  if (total.growth === null) return growth;
  if (typeof basis === 'object') {
    const other = spanText(basis.span, lang);
    return lang === 'zh' ? `比${other}${growth}` : `${growth} on ${other}`;
  }
  if (lang === 'zh') return `同比${growth}`;
  return `${growth} y/y`;
}

/** The whole: amount and growth; DEMO stands before everything that is made up. */
export function headline(asked: AskedLedger): string {
  const { context, result } = asked;
  const { lang, query } = context;
  const { metric } = result.question;
  const form = formOf(metric, [result.total], query.unit, lang);
  const amount = amountSaid(result.total, metric, form, lang);
  const growth = result.total.held ? '' : comparedText(result, lang);
  const status = demoMark(result.extent.demo);
  return lang === 'zh'
    ? `${status}${subjectOf(asked)}：${amount}${growth && `，${growth}`}`
    : `${status}${subjectOf(asked)}: ${amount}${growth && `, ${growth}`}`;
}

/** Every cell and the total as figures for machines, in whole fen, counts, or percent. */
export function ledgerFigures({ context, result, form }: AskedLedger): ReplyFigure[] {
  const { question, extent, cells, total } = result;
  const { metric, span } = question;
  const { lang } = context;
  const about = {
    name: metric.name,
    unit: metric.unit === 'rate' ? ('%' as const) : metric.unit,
    status: extent.demo ? 'demo' : 'ledger',
    caliber: 'ledger',
    published: extent.last,
    source: lang === 'zh' ? `库中报关单，状态${extent.state}` : `declarations in the store, state ${extent.state}`,
    interval: null,
  };
  const inUnit = (hundredths: number | null): number | null => hundredths && hundredths / 100;
  return [...cells, total].map((cell) => {
    const { month, quarter, year, day } = cell.key;
    const amount = shownAmount(cell, metric);
    return {
      ...about,
      period: day ?? month ?? quarter ?? year ?? labelOf(span),
      key: { ...cell.key },
      value: metric.unit === 'rate' ? inUnit(amount) : amount,
      // A rate that is held back is not given away by its growth.
      // The growth of two months is no observation of one of them.
      growth: amount === null || isMerged(cell) ? null : inUnit(cell.growth),
      text: amountSaid(cell, metric, form, lang),
      ...(cell.held && { held: cell.held }),
    };
  });
}

/** What every answer from the ledger has: total, notes, reading and drill-down buttons. */
export function ledgerReply(asked: AskedLedger): Reply {
  const { context, result } = asked;
  return {
    ...plainReply(context.lang, headline(asked)),
    readAs: context.print(context.query),
    figures: ledgerFigures(asked),
    basis: ledgerBasis(result),
    footnotes: [...ledgerNotes(result, context.lang), ...besidePublished(context, result.question.span)],
    actions: followUps(context, drillDown(context.query, result)),
  };
}
