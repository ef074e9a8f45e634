import type { Day } from '../../domain/day.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { Reference } from '../../domain/reference.ts';
import { type NumberForm, PLAIN_NUMBER } from '../decimal.ts';
import { halfWidth } from '../half-width.ts';
import type { Row } from '../read/row.ts';
import { isRejection, type Rejection, reject } from '../rejection.ts';
import { compilePart } from './compile-part.ts';
import { compileCondition } from './condition.ts';
import type { FieldRules, LedgerMap } from './ledger-map.ts';
import { mapColumns } from './read-map.ts';
import { rowHashes } from './row-hashes.ts';

/** What a row becomes; a row may give goods and a return. */
export interface RowSink {
  accept(declaration: Declaration, row: Row): void;
  reject(rejection: Rejection, row: Row): void;
  skip(reason: string, row: Row): void;
}

export interface MapAtHand {
  readonly map: LedgerMap;
  /** The file's columns, in its order. */
  readonly columns: readonly string[];
  readonly reference: Reference;
  /** In Beijing; later days are refused. */
  readonly today: Day;
}

const NOTHING_IN_ROW = 'neither goods nor a return in the row';
const EMPTY_ROW = 'empty row';

export const numberForm = ({ read }: LedgerMap): NumberForm => ({
  decimal: read?.decimal ?? PLAIN_NUMBER.decimal,
  thousands: halfWidth(read?.thousands ?? PLAIN_NUMBER.thousands),
  currency: [read?.currency ?? []].flat().map(halfWidth),
  exponents: read?.exponents ?? false,
});

/** Characters that are kept of a column of a row in quarantine. */
export const KEPT_LENGTH = 200;

/** The raw texts of the columns that the map reads, and nothing else of the row: what is not mapped may be personal. */
export const mappedTexts = (map: LedgerMap, columns: readonly string[], row: Row): Record<string, string> =>
  Object.fromEntries(
    mapColumns(map).map((column) => [column, (row.fields[columns.indexOf(column)] ?? '').slice(0, KEPT_LENGTH)]),
  );

const put = (found: Declaration | Rejection, row: Row, sink: RowSink): void =>
  isRejection(found) ? sink.reject(found, row) : sink.accept(found, row);

/** Compiles a map for one file: the result takes its rows in order and tells the sink what each becomes. */
export function compileMap({ map, columns, reference, today }: MapAtHand): (row: Row, sink: RowSink) => void {
  const form = numberForm(map);
  const hashOf = rowHashes();
  const part = (fields: FieldRules) => compilePart({ fields, columns, form, reference, today, hashOf });
  const condition = (given: Parameters<typeof compileCondition>[0] | undefined) =>
    given && compileCondition(given, columns, form);
  const { returns } = map;
  const goods = part(map.fields);
  const returned = returns && part({ ...map.fields, kind: { constant: 'return' }, ...returns.fields });
  const skips = (map.skip ?? []).map(({ when, reason }) => ({
    matches: compileCondition(when, columns, form),
    /** Whatever delimiters a row has too many or too few, its first column is where it was. */
    certain: columns.indexOf(when.column) === 0,
    reason,
  }));
  const [isReturn, noGoods, noReturn] = [returns?.when, map.goods?.unless, returns?.unless].map(condition);
  return (row, sink) => {
    if (row.fault) return sink.reject(row.fault, row);
    const { fields } = row;
    if (fields.every((field) => field === '')) return sink.skip(EMPTY_ROW, row);
    const ragged = fields.length !== columns.length;
    const skipped = skips.find(({ matches, certain }) => (certain || !ragged) && matches(fields));
    if (skipped) return sink.skip(skipped.reason, row);
    if (ragged) {
      return sink.reject(reject('row', 'ragged-row', { expected: columns.length, found: fields.length }), row);
    }
    if (returned && isReturn?.(fields)) return put(returned(row), row, sink);
    const withGoods = !noGoods?.(fields);
    const withReturn = returns?.beside && !noReturn?.(fields);
    if (withGoods) put(goods(row), row, sink);
    if (withReturn && returned) put(returned(row), row, sink);
    if (!withGoods && !withReturn) sink.skip(NOTHING_IN_ROW, row);
  };
}
