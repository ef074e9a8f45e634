import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { configurationOf } from '../../src/chart/configuration.ts';
import { FAMILY, FONT_FILES, font } from '../../src/chart/fonts.ts';
import { CHART_WORDS } from '../../src/chart/words.ts';
import { partnerName } from '../../src/domain/partner-name.ts';
import { CHARTS } from './fixtures.ts';
import { fontCoverage } from './font-coverage.ts';
import { ledgerCharts } from './ledger-fixtures.ts';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}.csv`, import.meta.url), 'utf8');
const partners = seed('partners').match(/\b[A-Z]{2}\b/g) ?? [];
const TEXTS: Readonly<Record<string, string>> = {
  charts: JSON.stringify(CHARTS),
  'ledger charts': JSON.stringify([ledgerCharts('en'), ledgerCharts('zh')]),
  words: JSON.stringify(CHART_WORDS),
  offices: seed('offices'),
  modes: seed('modes'),
  'national figures': seed('national-figures'),
  partners: partners.flatMap((code) => [partnerName(code, 'en'), partnerName(code, 'zh')]).join(),
  signs:
    '0123456789 %+−–—·（）()，。：；、/&.,:;年月日季度上下半同比环比累计拉动占比万亿元美元个百分点初步正式最终推算',
};

describe.each(FONT_FILES)('%s', (file) => {
  const coverage = fontCoverage(createRequire(import.meta.url).resolve(file));

  test.each(Object.entries(TEXTS))('has a glyph for every sign of %s', (_, text) => {
    const boxes = [...new Set(text)].filter((sign) => sign >= ' ' && !coverage.has(sign.codePointAt(0) ?? 0));
    expect(boxes).toEqual([]);
  });

  test('a sign that it lacks would be seen', () => {
    expect(coverage.has('☃'.codePointAt(0) ?? 0)).toBe(false);
  });
});

test('all 42 offices are among the texts', () => {
  expect(TEXTS.offices?.match(/海关/g)).toHaveLength(42);
});

test('no other font is asked for', () => {
  expect(font(18)).toBe(`400 18px "${FAMILY}"`);
  for (const specification of [...Object.values(CHARTS), ...Object.values(ledgerCharts('en'))]) {
    const scales = Object.values(configurationOf(specification).options?.scales ?? {});
    const asked = JSON.stringify(scales).match(/"family":"[^"]*"/g) ?? [];
    // Where nothing is asked for, Chart.js writes nothing.
    if (scales.every((scale) => scale?.display === false)) continue;
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked)).toEqual(new Set([`"family":"${FAMILY}"`]));
  }
});
