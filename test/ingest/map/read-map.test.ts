import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MAP_SHAPE, type Shape } from '../../../src/ingest/map/map-keys.ts';
import { mapColumns, readMap } from '../../../src/ingest/map/read-map.ts';
import { REJECTION_CODES } from '../../../src/ingest/rejection.ts';

const fields = {
  id: 'no',
  day: 'date',
  office: { constant: '0100' },
  flow: { constant: 'exports' },
  mode: { constant: '9610' },
  partner: 'to',
  chapter: { constant: '85' },
  value: 'amount',
};
const fault = (map: unknown): string => {
  try {
    readMap(typeof map === 'string' ? map : JSON.stringify(map), 'm.json');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};
const withValue = (value: unknown) => ({ fields: { ...fields, value } });

test('a right map is read, and knows its columns', () => {
  const map = { fields, skip: [{ when: { column: 'status', equals: 'x' }, reason: 'gone' }] };
  expect(fault(map)).toBe('');
  expect(mapColumns(readMap(JSON.stringify(map), 'm.json'))).toEqual(['no', 'date', 'to', 'amount', 'status']);
});

test.each([
  ['{', /m\.json is no JSON/],
  [[], /the map must be an object/],
  [{}, /fields is missing/],
  [{ fields: { ...fields, day: undefined } }, /fields\.day is missing/],
  [{ fields, colour: 'red' }, /colour is no key of a map; the map can have about, read, fields/],
  [{ fields: { ...fields, colour: 'red' } }, /fields\.colour is no key/],
  [withValue({}), /fields\.value needs one of column, columns, constant/],
  [withValue({ column: 'a', constant: '1' }), /fields\.value needs one of/],
  [withValue({ rowHash: true }), /fields\.value needs one of|rowHash is for the id/],
  [withValue({ column: 'a', prefix: 'x' }), /fields\.value\.prefix is not for amounts/],
  [
    { fields: { ...fields, office: { column: 'o', format: 'iso' } } },
    /fields\.office\.format is for the day and version alone/,
  ],
  [
    { fields: { ...fields, office: { column: 'o', pad: 0 } } },
    /fields\.office\.pad must be a whole number from 1 to 20/,
  ],
  [{ fields: { ...fields, day: { column: 'd', format: 'iso', zone: 'Mars' } } }, /fields\.day\.zone is no time zone/],
  [{ fields: { ...fields, day: { column: 'd', format: 'YYYY-MM-DD HH:MM' } } }, /months are MM, minutes are mm/],
  [withValue({ column: 'a', factor: 8.89 }), /fields\.value\.factor must be text/],
  [withValue({ column: 'a', factor: '0' }), /fields\.value\.factor must be a number above zero/],
  [withValue({ column: 'a', round: false }), /fields\.value\.round must be true/],
  [withValue({ columns: [], combine: 'sum' }), /fields\.value\.columns must be a list/],
  [withValue({ columns: ['a'], combine: 'mean' }), /fields\.value\.combine must be one of sum, product/],
  [{ fields: { ...fields, day: { column: 'd', format: 'day/month' } } }, /fields\.day\.format must be "iso", "excel"/],
  [{ fields: { ...fields, partner: { column: 'c', codes: { a: 1 } } } }, /fields\.partner\.codes must be an object/],
  [{ fields, read: { delimiter: ';;' } }, /read\.delimiter must be one character/],
  [{ fields, read: { encoding: 'klingon' } }, /read\.encoding is no encoding/],
  [{ fields, skip: [{ when: { column: 'a' }, reason: 'r' }] }, /skip\[0\]\.when needs one of equals/],
  [{ fields, skip: [{ when: { column: 'a', zero: true } }] }, /skip\[0\]\.reason is missing/],
  [{ fields, skip: [{ when: { zero: true }, reason: 'r' }] }, /skip\[0\]\.when\.column is missing/],
  [{ fields, returns: { when: { all: [{ column: 'a' }] } } }, /returns\.when\.all\[0\] needs one of equals/],
  [
    { fields, returns: { when: { column: 'a', any: [{ column: 'a', zero: true }] } } },
    /column belongs inside of any or all/,
  ],
  [{ fields, returns: {} }, /returns\.when is missing/],
  [{ fields, each: [{ fields: {} }] }, /each\[0\]\.fields\.id is missing: the records of a row need/],
  [{ fields: { ...fields, value: undefined }, each: [{ fields: { id: 'a' } }] }, /fields\.value is missing/],
  [
    { fields, each: [{ fields: { id: 'a' } }], returns: { when: { column: 'a', zero: true } } },
    /returns does not go with each/,
  ],
])('%j names the place', (map, message) => {
  expect(fault(map)).toMatch(message);
});

function keysOf(shape: Shape): string[] {
  if (shape.is === 'objects') return keysOf(shape.of);
  if (shape.is !== 'object' && shape.is !== 'rule') return [];
  return Object.entries(shape.keys).flatMap(([key, below]) => [key, ...keysOf(below)]);
}

test('docs/ingest.md tells every key of a map and every reason', () => {
  const docs = readFileSync(new URL('../../../docs/ingest.md', import.meta.url), 'utf8');
  const told = new Set([...docs.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word));
  expect([...new Set([...keysOf(MAP_SHAPE), ...REJECTION_CODES])].filter((word) => !told.has(word))).toEqual([]);
});

test('every map in docs/ingest.md is right', () => {
  const docs = readFileSync(new URL('../../../docs/ingest.md', import.meta.url), 'utf8');
  const maps = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  expect(maps.length).toBeGreaterThan(0);
  expect(maps.map((text) => fault(text))).toEqual(maps.map(() => ''));
});
