import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTerms } from '../../src/briefing/read-terms.ts';
import type { Timetable } from '../../src/domain/timetable.ts';
import { RHYTHMS } from '../../src/domain/timetable.ts';
import type { BriefingTerms } from '../../src/store/briefing-port.ts';
import { termsText } from '../../src/text/briefing-terms.ts';
import { language } from '../language/language.ts';

const read = (text: string) => readTerms(text, language);

test.each<readonly [string, object]>([
  ['daily 9:05', { rhythm: 'daily', time: '09:05' }],
  [
    'quiet both 17:30 Europe/London weekly days',
    { rhythm: 'weekly', time: '17:30', zone: 'Europe/London', on: 'days', lang: 'both', quiet: true },
  ],
  [
    '每日9点半 工作日 中英 报齐后',
    { rhythm: 'daily', time: '09:30', on: 'workdays', lang: 'both', whenComplete: true },
  ],
  ['每月 上午 9点 伦敦时间', { rhythm: 'monthly', time: '09:00', zone: 'Europe/London' }],
  ['每天下午5点半', { rhythm: 'daily', time: '17:30' }],
  ['daily 9am', { rhythm: 'daily', time: '09:00' }],
  ['daily 12:15 PM', { rhythm: 'daily', time: '12:15' }],
  ['daily 12am', 'bad-value' as never],
  ['每日晚上12点', 'bad-value' as never],
  ['monthly 08:00 Beijing, Hangzhou', { rhythm: 'monthly', time: '08:00', offices: ['0100', '2900'] }],
  ['quarterly 08:00 office Beijing', { rhythm: 'quarterly', time: '08:00', offices: ['0100'] }],
  ['每季 08:00 北京、office:2244', { rhythm: 'quarterly', time: '08:00', offices: ['0100', '2200'] }],
  ['on time always all offices', { whenComplete: false, quiet: false, offices: [] }],
  ['10:30', { time: '10:30' }],
])('%s', (text, meant) => {
  const said = read(text);
  expect('code' in said ? said.code : said).toEqual(meant);
});

describe('refused with the place', () => {
  test.each([
    ['daily 25:00', 'bad-value', 6],
    ['daily 09:60', 'bad-value', 6],
    ['daily 09:00 Mars/Base', 'bad-value', 12],
    ['daily 09:00 exports', 'unknown-word', 12],
    ['daily 09:00 frobnicate', 'unknown-word', 12],
  ])('%s', (text, code, at) => {
    expect(read(text)).toMatchObject({ code, facts: { at } });
  });
});

test('what is printed reads to the same, in both languages', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const terms: fc.Arbitrary<BriefingTerms> = fc.record<BriefingTerms>({
    rhythm: fc.constantFrom(...RHYTHMS),
    time: fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/Argentina/Buenos_Aires', 'UTC'),
    on: fc.constantFrom<Timetable['on']>('workdays', 'days'),
    lang: fc.constantFrom('en', 'zh', 'both'),
    offices: fc.subarray(['0100', '2200', '2900']),
    whenComplete: fc.boolean(),
    quiet: fc.boolean(),
  });
  fc.assert(
    fc.property(terms, fc.constantFrom('en' as const, 'zh' as const), (one, lang) => {
      expect({ whenComplete: false, quiet: false, offices: [], ...read(termsText(one, lang)) }).toEqual(one);
    }),
    { numRuns: 100 },
  );
});
