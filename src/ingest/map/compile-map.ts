import type { Day } from '../../domain/day.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { Reference } from '../../domain/reference.ts';
import { type NumberForm, PLAIN_NUMBER } from '../decimal.ts';
import { halfWidth } from '../half-width.ts';
import type { Row } from '../read/row.ts';
import { isRejection, type Rejection, reject } from '../rejection.ts';
import { compilePart } from './compile-part.ts';
import { columnsOfCondition, compileCondition } from './condition.ts';
import type { FieldRules, LedgerMap } from './ledger-map.ts';
import { mapColumns } from './read-map.ts';
import { rowHashes } from './row-hashes.ts';

/** What a row becomes; a row may give several records. */
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

const NOTHING_IN_ROW = 'no record in the row';
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

/** What is wrong with several records of a row for one reason is told once. */
function putAll(found: readonly (Declaration | Rejection)[], row: Row, sink: RowSink): void {
  const told = new Set<string>();
  for (const each of found) {
    const reason = isRejection(each) ? `${each.field} ${each.code}` : '';
    if (!told.has(reason)) put(each, row, sink);
    if (reason !== '') told.add(reason);
  }
}

/** Compiles a map for one file: the result takes its rows in order and tells the sink what each becomes. */
export function compileMap({ map, columns, reference, today }: MapAtHand): (row: Row, sink: RowSink) => void {
  const form = numberForm(map);
  const hashOf = rowHashes();
  const part = (fields: FieldRules) => compilePart({ fields, columns, form, reference, today, hashOf });
  const { returns } = map;
  const goods = part(map.fields);
  const records = map.each?.map(({ fields, unless }) => ({
    read: part({ ...map.fields, ...fields }),
    lacks: unless && compileCondition(unless, columns, form),
  }));
  const returned = returns && part({ ...map.fields, kind: { constant: 'return' }, ...returns.fields });
  const skips = (map.skip ?? []).map(({ when, reason }) => ({
    matches: compileCondition(when, columns, form),
    /** Whatever delimiters a row has too many or too few, its first column is where it was. */
    certain: columnsOfCondition(when).every((column) => columns.indexOf(column) === 0),
    reason,
  }));
  const isReturn = returns && compileCondition(returns.when, columns, form);
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
    if (!records) return put(goods(row), row, sink);
    const held = records.filter(({ lacks }) => !lacks?.(fields));
    if (held.length === 0) sink.skip(NOTHING_IN_ROW, row);
    putAll(
      held.map(({ read }) => read(row)),
      row,
      sink,
    );
  };
}
