import { expect, test } from 'vitest';
import { asRejection, REJECTION_CODES } from '../../src/ingest/rejection.ts';
import { rejectionText } from '../../src/ingest/rejection-text.ts';

const FACTS = {
  expected: 3,
  found: 4,
  limit: 200,
  value: 'VALUE',
  field: 'office',
  format: 'DD/MM/YYYY',
  today: '2026-02-01',
  mode: '9710',
  flow: 'exports',
  office: '0400',
  from: '2021-07-01',
  id: 'D1',
  version: 2,
  digits: 19,
  decimals: 5,
  codes: '1, 2 or 3',
  measure: 'docking_through',
};

test.each(REJECTION_CODES)('%s says what is wrong and how to put it right, in both languages', (code) => {
  const rejection = asRejection('office', code, FACTS as never);
  const { en, zh } = rejectionText(rejection ?? expect.fail());
  expect(en).toMatch(/\. Fix: .+\.$/);
  expect(zh).toMatch(/[应请可].*。$/);
  expect(`${en}${zh}`).not.toMatch(/undefined|null/);
});

test('a code of another version of the program is none', () => {
  expect(asRejection('office', 'toString', FACTS as never)).toBeNull();
});
