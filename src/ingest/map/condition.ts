import { type NumberForm, readDecimal } from '../decimal.ts';
import { cellText } from './cell-text.ts';
import type { Condition } from './ledger-map.ts';

type Fields = readonly (string | undefined)[];
type Test = (fields: Fields) => boolean;

const listOf = (one: string | readonly string[] | undefined): readonly string[] => [one ?? []].flat();

/** The columns that a condition reads. */
export const columnsOfCondition = ({ column, any = [], all = [] }: Condition): readonly string[] => [
  ...(column === undefined ? [] : [column]),
  ...[...any, ...all].flatMap(columnsOfCondition),
];

/** A condition as a test of a row's fields. Texts are compared without spaces around them. */
export function compileCondition(condition: Condition, columns: readonly string[], form: NumberForm): Test {
  const within = (given: readonly Condition[] | undefined) =>
    given?.map((each) => compileCondition(each, columns, form));
  const [any, all, not] = [within(condition.any), within(condition.all), condition.not ?? false];
  if (any) return (fields) => any.some((test) => test(fields)) !== not;
  if (all) return (fields) => all.every((test) => test(fields)) !== not;

  const at = columns.indexOf(condition.column ?? '');
  const equals = new Set(listOf(condition.equals));
  const [starts, parts] = [listOf(condition.startsWith), listOf(condition.contains)];
  const test = (text: string): boolean => {
    if (condition.equals !== undefined) return equals.has(text);
    if (condition.startsWith !== undefined) return starts.some((start) => text.startsWith(start));
    if (condition.contains !== undefined) return parts.some((part) => text.includes(part));
    if (condition.empty) return text === '';
    const digits = readDecimal(text, form)?.digits;
    if (digits === undefined) return false;
    return condition.negative ? digits < 0n : digits === 0n;
  };
  return (fields) => test(cellText(fields[at])) !== not;
}
