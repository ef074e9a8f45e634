import { expect, test } from 'vitest';
import { heat } from '../../../src/chart/kinds/heat.ts';

const rows = [
  { name: 'Beijing', values: [1, null], texts: ['1.0', 'c'] },
  { name: 'Ningbo', values: [0, 4], texts: ['0', '4.0'] },
];
const given = { title: 'T', unit: 'u', labels: ['Jan', 'Feb'], rows, footer: 'F' } as const;

test('a matrix keeps its gaps and says by what it is coloured', () => {
  const chart = { kind: 'heat', lang: 'en', ...given, alt: 'A' };
  expect(heat({ ...given, lang: 'en', alt: 'A' })).toEqual({ ...chart, scale: 'all' });
  expect(heat({ ...given, lang: 'en', alt: 'A', scale: 'row', demo: true })).toEqual({
    ...chart,
    scale: 'row',
    demo: true,
  });
});

test.each([
  [
    'en',
    'T (u). 2 rows by 2 columns: first Beijing Jan 1.0, last Ningbo Feb 4.0, highest Ningbo Feb 4.0, lowest Ningbo Jan 0, 1 without a figure.',
  ],
  ['zh', 'T（u）。2行2列：首个 Beijing Jan 1.0，末个 Ningbo Feb 4.0，最高 Ningbo Feb 4.0，最低 Ningbo Jan 0，缺1期。'],
] as const)('in %s it describes itself in one run through its cells', (lang, alt) => {
  expect(heat({ ...given, lang }).alt).toBe(alt);
});

test('42 offices make a taller picture', () => {
  const offices = Array.from({ length: 42 }, () => rows[0] ?? { name: '', values: [], texts: [] });
  expect(heat({ ...given, lang: 'en', rows: offices }).height).toBeGreaterThan(42 * 22);
  expect(heat({ ...given, lang: 'en' })).not.toHaveProperty('height');
});
