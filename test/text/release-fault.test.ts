import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PublishedFigure } from '../../src/domain/figure.ts';
import { type ReleaseFaultCode, type ReleaseFaultFacts, releaseFault } from '../../src/domain/release-fault.ts';
import { RELEASE_FAULTS, releaseFaultText } from '../../src/text/release-fault.ts';

const figure: PublishedFigure = {
  series: 'exports',
  kind: 'level',
  period: '2024',
  caliber: 'full',
  status: 'preliminary',
  published: '2025-01-13',
  value: 215e12,
  precision: 1e12,
  evidence: 'official',
  source: { en: 'GAC', zh: '海关总署' },
};

/** One of every kind; a missing kind is a type error. */
const SAMPLES: { readonly [C in ReleaseFaultCode]: ReleaseFaultFacts[C] } = {
  'part-missing': { field: 'status' },
  'not-one-of': { field: 'caliber', value: 'half', words: ['full', 'platform'] },
  'two-values': { field: 'period', first: '2024', second: '2023' },
  'not-a-period': { value: '2024-13' },
  'not-a-release-day': { value: '2025' },
  'released-in-future': { value: '2027-01-13', today: '2026-11-24' },
  'period-not-over': { period: '2024', published: '2024-12-31' },
  'not-a-figure': { value: '2,15' },
  'level-below-zero': { value: '-2.15' },
  'not-one-decimal': { value: '16.94' },
  'digits-beyond-unit': { value: '1.234', unit: 'yuan' },
  'figure-too-large': { value: '1000', unit: 'trillion yuan' },
  'unit-of-another-kind': { kind: 'growth', unit: 'yuan' },
  'line-too-long': { limit: 4000 },
  'source-too-long': { field: 'source', limit: 300 },
  'figure-twice': { series: 'exports', kind: 'level', period: '2024' },
  'other-status': { period: '2024', published: '2025-01-13', status: 'final', standing: 'preliminary' },
  'stands-otherwise': { figure, standing: { ...figure, value: 214e12 } },
  'no-figures': {},
};

const documented = readFileSync(new URL('../../docs/releases.md', import.meta.url), 'utf8');

test.each(RELEASE_FAULTS)('%s is documented, and says what to do in both languages', (code) => {
  const { en, zh } = releaseFaultText(releaseFault('value', code, SAMPLES[code] as never));
  expect(en).toMatch(/\. Fix: .+\.$/);
  expect(zh).toMatch(/请.*。$|元.*。$/);
  expect(`${en}${zh}`).not.toMatch(/undefined|null|\[object/);
  expect(documented).toContain(`| \`${code}\` |`);
});

test.each([
  [{ value: 214e12 }, '2.14 trillion yuan, not 2.15 trillion yuan', '2.14万亿元，而不是2.15万亿元'],
  [{ precision: 1e13 }, '2.2 trillion yuan, not 2.15 trillion yuan', '2.2万亿元，而不是2.15万亿元'],
  [{ status: 'final' }, 'final, not preliminary', '最终数据，而不是初步数据'],
  [{ evidence: 'press' }, 'press: GAC, not official: GAC', 'press：海关总署，而不是official：海关总署'],
] as const)('what stands otherwise is named by what differs: %j', (change, en, zh) => {
  const fault = releaseFault('value', 'stands-otherwise', { figure, standing: { ...figure, ...change } });
  expect(releaseFaultText(fault).en).toContain(`with ${en};`);
  expect(releaseFaultText(fault).zh).toContain(`为${zh}；`);
});
