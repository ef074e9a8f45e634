import { expect, test } from 'vitest';
import { fileName } from '../../../src/answer/file/file-name.ts';

test.each([
  ['exports 2020', 'csv', false, 'tidewaiter-exports-2020.csv'],
  ['exports 2020 by office top 5', 'xlsx', true, 'DEMO-tidewaiter-exports-2020-by-office-top-5.xlsx'],
  ['contribution exports,imports 2020', 'sdmx', false, 'tidewaiter-contribution-exports-imports-2020.sdmx.csv'],
  ['exports 2020-01..2020-06', 'csv', false, 'tidewaiter-exports-2020-01-to-2020-06.csv'],
  ["exports Côte d'Ivoire 2020/../x", 'csv', false, 'tidewaiter-exports-Cote-d-Ivoire-2020-to-x.csv'],
  ['出口', 'csv', false, 'tidewaiter-answer.csv'],
] as const)('%s as %s', (question, form, demo, name) => {
  expect(fileName(question, form, demo)).toBe(name);
});

test('a long question is cut', () => {
  expect(fileName('exports '.repeat(100), 'csv', false).length).toBeLessThan(120);
});
