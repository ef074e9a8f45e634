import { IngestError } from '../ingest-error.ts';
import { columnsOfCondition } from './condition.ts';
import { type Condition, columnsOf, type FieldRules, type LedgerMap, MAP_FIELDS, ruleOf } from './ledger-map.ts';
import { AMOUNTS, KEYS_FOR, KEYS_OF_TEXTS, MAP_SHAPE, type Shape } from './map-keys.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
const below = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

function firstFault(faults: readonly (() => string | null)[]): string | null {
  for (const fault of faults) {
    const found = fault();
    if (found) return found;
  }
  return null;
}

/** The first fault of an object with named keys. */
function objectFault(value: unknown, keys: Readonly<Record<string, Shape>>, needs: readonly string[], place: string) {
  const at = place === '' ? 'the map' : place;
  if (!isObject(value)) return `${at} must be an object`;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(keys, key));
  if (unknown) return `${below(place, unknown)} is no key of a map; ${at} can have ${Object.keys(keys).join(', ')}`;
  const lacking = needs.find((key) => value[key] === undefined);
  if (lacking) return `${below(place, lacking)} is missing`;
  for (const [key, shape] of Object.entries(keys)) {
    const fault = value[key] === undefined ? null : shapeFault(value[key], shape, below(place, key));
    if (fault) return fault;
  }
  return null;
}

/** A rule takes its text from one place. */
function ruleFault(value: unknown, keys: Readonly<Record<string, Shape>>, place: string): string | null {
  if (typeof value === 'string') return null;
  const fault = objectFault(value, keys, [], place);
  if (fault || !isObject(value)) return fault;
  const sources = ['column', 'columns', 'constant', 'rowHash'].filter((key) => value[key] !== undefined);
  if (sources.length !== 1)
    return `${place} needs one of column, columns, constant${place.endsWith('.id') ? ', rowHash' : ''}`;
  const field = place.slice(place.lastIndexOf('.') + 1);
  const idle = Object.keys(value).find(
    (key) =>
      (KEYS_FOR[key] && !KEYS_FOR[key].includes(field)) || (AMOUNTS.includes(field) && KEYS_OF_TEXTS.includes(key)),
  );
  if (!idle) return null;
  return `${place}.${idle} is ${KEYS_FOR[idle] ? `for the ${KEYS_FOR[idle].join(' and ')} alone` : 'not for amounts'}`;
}

function shapeFault(value: unknown, shape: Shape, place: string): string | null {
  switch (shape.is) {
    case 'text': {
      if (typeof value !== 'string') return `${place} must be text`;
      const fault = shape.check?.(value);
      return fault ? `${place} ${fault}` : null;
    }
    case 'code':
      return value === null || typeof value === 'string' ? null : `${place} must be text or null`;
    case 'true':
      return value === true ? null : `${place} must be true, or be left out`;
    case 'list':
      return isTexts(value) ? null : `${place} must be a list of texts`;
    case 'text or list':
      return typeof value === 'string' || isTexts(value) ? null : `${place} must be text or a list of texts`;
    case 'table':
      return isObject(value) && Object.values(value).every((code) => code === null || typeof code === 'string')
        ? null
        : `${place} must be an object from foreign values to codes, with null for values to keep out`;
    case 'count':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= shape.most
        ? null
        : `${place} must be a whole number from 1 to ${shape.most}`;
    case 'objects':
      if (!Array.isArray(value)) return `${place} must be a list`;
      return value.map((each, at) => shapeFault(each, shape.of, `${place}[${at}]`)).find((fault) => fault) ?? null;
    case 'rule':
      return ruleFault(value, shape.keys, place);
    case 'object':
      return objectFault(value, shape.keys, shape.needs ?? [], place);
  }
}

const TESTS = ['equals', 'startsWith', 'contains', 'negative', 'zero', 'empty'] as const;
const NEEDED = ['id', 'day', 'office', 'flow', 'mode', 'partner', 'chapter', 'value'] as const;

/** Every condition of a map, with its place. */
const conditionsOf = ({ skip = [], each = [], returns }: LedgerMap): readonly (readonly [string, Condition])[] => [
  ...skip.map(({ when }, at) => [`skip[${at}].when`, when] as const),
  ...each.flatMap(({ unless }, at) => (unless ? [[`each[${at}].unless`, unless] as const] : [])),
  ...(returns ? [['returns.when', returns.when] as const] : []),
];

function conditionFault(place: string, condition: Condition): string | null {
  const given = TESTS.filter((test) => condition[test] !== undefined).length;
  const several = Number(condition.any !== undefined) + Number(condition.all !== undefined);
  if (given + several !== 1) return `${place} needs one of ${TESTS.join(', ')}, any, all`;
  if (several === 1 && condition.column !== undefined) return `${place}.column belongs inside of any or all`;
  if (several === 0 && condition.column === undefined) return `${place}.column is missing`;
  const within = condition.any ? 'any' : 'all';
  return firstFault(
    (condition[within] ?? []).map((each, at) => () => conditionFault(`${place}.${within}[${at}]`, each)),
  );
}

/** What shapes alone cannot say. */
function senseFault(map: LedgerMap): string | null {
  const { fields, each, returns } = map;
  if (each && returns) return 'returns does not go with each: give one of its records the kind return';
  const lacks = (own: FieldRules, field: (typeof NEEDED)[number]): boolean =>
    (own[field] ?? fields[field]) === undefined;
  return firstFault([
    ...conditionsOf(map).map((condition) => () => conditionFault(...condition)),
    ...NEEDED.map((field) => () => {
      const at = (each ?? [{ fields }]).findIndex((record) => lacks(record.fields, field));
      return at < 0 ? null : `fields.${field} is missing`;
    }),
    ...(each ?? []).map(
      (record, at) => () =>
        record.fields.id ? null : `each[${at}].fields.id is missing: the records of a row need different ids`,
    ),
  ]);
}

/** All rules of a map's fields. */
export const rulesOf = ({ fields, each = [], returns }: LedgerMap): readonly FieldRules[] => [
  fields,
  ...each.map((record) => record.fields),
  returns?.fields ?? {},
];

/** All columns that a map reads. */
export function mapColumns(map: LedgerMap): string[] {
  const fromRules = rulesOf(map).flatMap((each) => MAP_FIELDS.flatMap((field) => columnsOf(ruleOf(each[field] ?? {}))));
  return [...new Set([...fromRules, ...conditionsOf(map).flatMap(([, condition]) => columnsOfCondition(condition))])];
}

const isMap = (value: unknown): value is LedgerMap => shapeFault(value, MAP_SHAPE, '') === null;

/** Reads a map's JSON text; an IngestError names the place in the map that is wrong. */
export function readMap(text: string, file: string): LedgerMap {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new IngestError(`The map ${file} is no JSON: ${error instanceof Error ? error.message : ''}.`);
  }
  const fault = shapeFault(value, MAP_SHAPE, '') ?? (isMap(value) ? senseFault(value) : null);
  if (fault || !isMap(value)) throw new IngestError(`The map ${file} is wrong: ${fault}. Next: see docs/ingest.md.`);
  return value;
}
