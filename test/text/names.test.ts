import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reference } from '../../src/domain/reference.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/ports.ts';
import { CHAPTER_NAMES } from '../../src/text/chapter-names.ts';
import { labelName } from '../../src/text/names.ts';

let store: Store;
let reference: Reference;
beforeAll(async () => {
  store = await openStore(':memory:', new Date('2026-02-01T00:00:00Z'));
  reference = await store.reference();
});
afterAll(() => store.close());

test.each([
  ['office', '0100', 'Beijing', '北京'],
  ['partner', 'HKG', 'Hong Kong, China', '中国香港'],
  ['chapter', '85', 'HS 85 electrical equipment', '85章电机电气设备'],
  ['mode', '9710', '9710', '9710'],
  ['flow', 'exports', 'exports', '出口'],
  ['month', '2020-11', 'Nov 2020', '2020年11月'],
  ['office', '9999', '9999', '9999'],
] as const)('%s %s', (dimension, label, en, zh) => {
  expect(labelName(dimension, label, reference, 'en')).toBe(en);
  expect(labelName(dimension, label, reference, 'zh')).toBe(zh);
});

test('every chapter but the reserved one has a name', () => {
  const chapters = Array.from({ length: 97 }, (_, at) => String(at + 1).padStart(2, '0'));
  expect(chapters.filter((chapter) => !(chapter in CHAPTER_NAMES))).toEqual(['77']);
});
