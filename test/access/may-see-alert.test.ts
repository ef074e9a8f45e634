import { expect, test } from 'vitest';
import { maySee } from '../../src/access/may-see-alert.ts';

test.each([
  ['officer', ['0100', '']],
  ['analyst', ['0100', '2200', '']],
  ['guest', []],
] as const)('an %s of Beijing is told of own offices and of all together', (role, offices) => {
  const officer = { name: 'A', role, offices: ['0100'] };
  expect(['0100', '2200', ''].filter((office) => maySee(officer, { office }))).toEqual(offices);
});
