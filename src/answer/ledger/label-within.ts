import { OTHERS } from '../../query/ledger/ask-beside.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { ALL_OTHERS } from '../../text/ledger-words.ts';
import { labelName } from '../../text/names.ts';
import { periodWithin } from '../../text/period.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { isGrain } from './grain.ts';

/** A label as it is written within one answer: months of the year that the title names lose their year. */
export const labelWithin = (
  { context, reference, result }: AskedLedger,
  dimension: LedgerDimension,
  label: string,
): string =>
  label === OTHERS
    ? ALL_OTHERS[context.lang]
    : isGrain(dimension)
      ? periodWithin(label, result.question.span, context.lang)
      : labelName(dimension, label, reference, context.lang);
