import { type NumberForm, readDecimal } from '../decimal.ts';
import { cellText } from './cell-text.ts';
import type { Condition } from './ledger-map.ts';

type Fields = readonly (string | undefined)[];

const listOf = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one;

/** A condition as a test of a row's fields. Texts are compared without spaces around them. */
export function compileCondition(
  condition: Condition,
  columns: readonly string[],
  form: NumberForm,
): (fields: Fields) => boolean {
  const at = columns.indexOf(condition.column);
  const equals = new Set(listOf(condition.equals));
  const starts = listOf(condition.startsWith);
  const test = (text: string): boolean => {
    if (condition.equals !== undefined) return equals.has(text);
    if (condition.startsWith !== undefined) return starts.some((start) => text.startsWith(start));
    if (condition.empty) return text === '';
    const digits = readDecimal(text, form)?.digits;
    if (digits === undefined) return false;
    return condition.negative ? digits < 0n : digits === 0n;
  };
  return (fields) => test(cellText(fields[at])) !== (condition.not ?? false);
}
