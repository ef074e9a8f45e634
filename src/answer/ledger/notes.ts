import type { Lang } from '../../domain/lang.ts';
import type { LedgerResult } from '../../query/ledger/ask-ledger.ts';
import { demoNotes } from '../../text/demo.ts';
import {
  alignedNote,
  contrastNote,
  floorNote,
  heldByHistoryNote,
  heldNote,
  ledgerNote,
  noBaseNote,
  rateNote,
  returnsNote,
  runningNote,
  springNote,
} from '../../text/ledger-words.ts';
import { RATE_FLOOR } from './cell-text.ts';

/** Why figures are held back; nothing where none is. */
export function heldNotes({ cells, total }: LedgerResult, lang: Lang): string[] {
  const all = [...cells, total];
  return [
    ...(all.some(({ fault }) => fault === 'held') ? [heldNote[lang]] : []),
    ...(all.some(({ held }) => held === 'history') ? [heldByHistoryNote[lang]] : []),
  ];
}

/** What a reader of ledger figures must know: DEMO first, then what was counted, to when, and on what footing. */
export function ledgerNotes(result: LedgerResult, lang: Lang): string[] {
  const { question, footing, extent, cells, total, leftOut } = result;
  const { metric, cohort, basis } = question;
  const all = [...cells, total];
  const rate = metric.unit === 'rate';
  const { from, to } = question.span;
  const merged =
    basis === 'year before' &&
    (cells.some(({ fault }) => fault === 'with February') || (from === to && /-0[12]$/.test(from)));
  return [
    ...demoNotes(extent.demo, lang),
    ...(metric.name.startsWith('return') ? [(rate ? rateNote : returnsNote)(cohort, lang)] : []),
    ...(rate && cells.some(({ sums, held }) => held === null && sums.parcels < RATE_FLOOR)
      ? [floorNote(RATE_FLOOR, lang)]
      : []),
    ...heldNotes(result, lang),
    ...(leftOut.length > 0 ? [contrastNote(leftOut, lang)] : []),
    ...(footing.running ? [runningNote(extent.last, lang)] : []),
    ...(basis === 'spring festival' ? [alignedNote(footing.baseFrom, footing.baseTo, lang)] : []),
    ...(merged ? [springNote[lang]] : []),
    ...(all.some(({ fault }) => fault === 'no base') ? [noBaseNote[lang]] : []),
    ledgerNote(extent.last, extent.state, lang),
  ];
}

/** A chart's footer for ledger figures. */
export const ledgerFooter = ({ extent }: Pick<LedgerResult, 'extent'>, lang: Lang): string =>
  lang === 'zh'
    ? `${extent.demo ? 'DEMO 演示数据。' : ''}由报关单汇总，截至${extent.last}`
    : `${extent.demo ? 'DEMO data. ' : ''}Sum of declarations up to ${extent.last}`;
