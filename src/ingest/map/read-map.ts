import { IngestError } from '../ingest-error.ts';
import { columnsOf, type FieldRules, type LedgerMap, MAP_FIELDS, ruleOf } from './ledger-map.ts';
import { AMOUNTS, KEYS_FOR, KEYS_OF_TEXTS, MAP_SHAPE, type Shape } from './map-keys.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
const below = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

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

const TESTS = ['equals', 'startsWith', 'negative', 'zero', 'empty'] as const;

/** What shapes alone cannot say. */
function senseFault(map: LedgerMap): string | null {
  const { returns, goods, skip = [] } = map;
  const conditions = [
    ...skip.map(({ when }, at) => [`skip[${at}].when`, when] as const),
    ['goods.unless', goods?.unless] as const,
    ['returns.when', returns?.when] as const,
    ['returns.unless', returns?.unless] as const,
  ];
  for (const [place, condition] of conditions) {
    if (condition && TESTS.filter((test) => condition[test] !== undefined).length !== 1) {
      return `${place} needs one of ${TESTS.join(', ')}`;
    }
  }
  if (returns && (returns.when === undefined) === (returns.beside === undefined)) {
    return 'returns needs one of when (rows that are returns) and beside (returns beside the goods of each row)';
  }
  if (returns?.beside && !returns.fields?.id)
    return 'returns.fields.id is missing: goods and return of a row need two ids';
  return null;
}

/** All columns that a map reads. */
export function mapColumns(map: LedgerMap): string[] {
  const rules: FieldRules[] = [map.fields, map.returns?.fields ?? {}];
  const conditions = [
    ...(map.skip ?? []).map(({ when }) => when),
    ...[map.goods?.unless, map.returns?.when, map.returns?.unless].flatMap((condition) => condition ?? []),
  ];
  const fromRules = rules.flatMap((each) => MAP_FIELDS.flatMap((field) => columnsOf(ruleOf(each[field] ?? {}))));
  return [...new Set([...fromRules, ...conditions.map(({ column }) => column)])];
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
