import { type LedgerField, type Rejection, reject } from '../rejection.ts';
import { cellText } from './cell-text.ts';
import { columnsOf, type FieldRule } from './ledger-map.ts';

type Fields = readonly (string | undefined)[];

/** Reads one field of a row as text, through its code table; empty where the row has nothing. */
export function compileText(
  field: LedgerField,
  rule: FieldRule,
  columns: readonly string[],
): (fields: Fields) => string | Rejection {
  const at = columnsOf(rule).map((name) => columns.indexOf(name));
  const { constant, join = '-', prefix = '', suffix = '', otherwise, pad = 0 } = rule;
  const codes = rule.codes && new Map(Object.entries(rule.codes));
  const only = at.length === 1 ? (at[0] ?? -1) : null;

  function through(text: string): string | Rejection {
    const code = codes?.has(text) ? codes.get(text) : otherwise === undefined ? text : otherwise;
    return code ?? reject(field, 'not-mapped', { value: text.slice(0, 40) });
  }

  const textAt = (fields: Fields, place: number): string => {
    const text = cellText(fields[place]);
    return text === '' ? '' : text.padStart(pad, '0');
  };
  const read = (fields: Fields): string => {
    if (constant !== undefined) return constant;
    if (only !== null) return textAt(fields, only);
    const found = at.map((place) => textAt(fields, place));
    return found.every((text) => text === '') ? '' : found.join(join);
  };
  const coded = codes !== undefined || otherwise !== undefined;
  return (fields) => {
    const text = read(fields);
    const code = coded ? through(text) : text;
    return typeof code !== 'string' || code === '' ? code : prefix + code + suffix;
  };
}
