import type { Reference } from '../../domain/reference.ts';
import { officeReader } from '../check/field-checks.ts';
import type { Row } from '../read/row.ts';
import { isRejection } from '../rejection.ts';
import { type LedgerMap, ruleOf } from './ledger-map.ts';
import { compileText } from './read-text.ts';

/** The district that a row is of, whatever else is wrong with it; empty when that cannot be read. */
export function officeOfRow(
  { fields }: LedgerMap,
  columns: readonly string[],
  { offices }: Reference,
): (row: Row) => string {
  const read = compileText('office', ruleOf(fields.office ?? { constant: '' }), columns);
  const officeOf = officeReader(offices);
  return (row) => {
    const text = read(row.fields);
    const office = typeof text === 'string' ? officeOf(text) : text;
    return isRejection(office) ? '' : office.code;
  };
}
