import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerId, readAnswerId } from '../../../src/answer/provenance/answer-id.ts';

test('an id is eight plain letters, the same for the same question on the same state', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (question, state) => {
      const id = answerId(question, state);
      expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(answerId(question, state)).toBe(id);
      expect(readAnswerId(id.toLowerCase())).toBe(id);
    }),
  );
});

test('question and state are told apart', () => {
  expect(answerId('exports 2020', 'a')).not.toBe(answerId('exports 2020', 'b'));
  expect(answerId('exports 2020a', '')).not.toBe(answerId('exports 2020', 'a'));
});

test.each([
  ['k7q2-9fmw', 'K7Q29FMW'],
  ['OIL1 0000', '01110000'],
  ['K7Q29FM', null],
  ['K7Q29FMU', null],
  ['', null],
])('"%s" is read as %s', (typed, id) => {
  expect(readAnswerId(typed)).toBe(id);
});
