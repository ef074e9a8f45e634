import { reject } from '../rejection.ts';
import type { Row } from './row.ts';

/** Numbers keep the digits that the file has. */
const asText = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? (context?.source ?? String(value)) : value;

const textOf = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

/** One line as an object of texts; null when it is none. */
export function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text, asText);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

const inside = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

/** What an object has under a name, or under a path of names and places: `to.country`, `lines.0.price`. */
const valueAt = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) || !name.includes('.') ? object[name] : name.split('.').reduce<unknown>(inside, object);

/** Reads one JSON object a line as it streams; fields come in the order of the columns given. */
export function createNdjsonReader(columns: readonly string[]): { push(text: string): Row[]; end(): Row[] } {
  let rest = '';
  let line = 0;
  function rowOf(text: string): Row[] {
    line += 1;
    if (text.trim() === '') return [];
    const object = readObject(text);
    if (!object) return [{ line, fields: [], fault: reject('row', 'not-json', { value: text.trim().slice(0, 40) }) }];
    return [{ line, fields: columns.map((column) => textOf(valueAt(object, column))), fault: null }];
  }
  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      return lines.flatMap(rowOf);
    },
    end: () => (rest === '' ? [] : rowOf(rest)),
  };
}
