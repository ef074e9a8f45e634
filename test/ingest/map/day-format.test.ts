import { expect, test } from 'vitest';
import { createTimeReader, formatFault } from '../../../src/ingest/map/day-format.ts';

test.each([
  ['iso', '2024-03-05', undefined, '2024-03-05'],
  ['iso', '2024-03-05T15:59:59Z', undefined, '2024-03-05'],
  ['iso', '2024-03-05T16:00:00Z', undefined, '2024-03-06'],
  ['iso', '2024-03-05T16:00:00.123456+00:00', undefined, '2024-03-06'],
  ['iso', '2024-03-05T23:59:59-0700', undefined, '2024-03-06'],
  ['iso', '2024-03-05 23:59:59', undefined, '2024-03-05'],
  ['iso', '2024-02-30T00:00:00Z', undefined, null],
  ['iso', '2024-03-05T25:00:00Z', undefined, null],
  ['epoch', '1709654399', undefined, '2024-03-05'],
  ['epoch-ms', '1709654400000', undefined, '2024-03-06'],
  ['epoch-ms', '2024', undefined, '1970-01-01'],
  ['epoch', 'today', undefined, null],
  ['M/D/YYYY h:mm:ss A', '3/5/2024 4:00:00 PM', 'UTC', '2024-03-06'],
  ['M/D/YYYY h:mm:ss A', '3/5/2024 12:00:00 AM', 'UTC', '2024-03-05'],
  // Clocks in New York are 13 hours behind Beijing's in winter, 12 in summer.
  ['YYYY-MM-DD HH:mm', '2024-03-05 10:59', 'America/New_York', '2024-03-05'],
  ['YYYY-MM-DD HH:mm', '2024-03-05 11:00', 'America/New_York', '2024-03-06'],
  ['YYYY-MM-DD HH:mm', '2024-07-05 11:59', 'America/New_York', '2024-07-05'],
  ['YYYY-MM-DD HH:mm', '2024-07-05 12:00', 'America/New_York', '2024-07-06'],
  ['DD.MM.YYYY HH:mm:ss,SSS Z', '05.03.2024 17:00:00,5 +01:00', undefined, '2024-03-06'],
  ['YYYY年M月D日', '２０２４年３月５日', undefined, '2024-03-05'],
  ['DD-MMM-YY', '05-MAR-24', undefined, '2024-03-05'],
  ['excel', '45356.99', undefined, '2024-03-05'],
  ['excel', '0', undefined, null],
  ['excel', '60', undefined, null],
])('%s: %s in %s is %s', (format, text, zone, day) => {
  expect(createTimeReader(format, zone)(text)?.day ?? null).toBe(day);
});

test('the later time is the higher', () => {
  const read = createTimeReader('YYYY-MM-DD HH:mm:ss');
  const [a, b] = ['2024-03-05 10:00:00', '2024-03-05 10:00:01'].map((text) => read(text)?.ms ?? 0);
  expect((b ?? 0) - (a ?? 0)).toBe(1_000);
  expect(a).toBe(Date.parse('2024-03-05T10:00:00+08:00'));
  expect(createTimeReader('excel')('45356.5')?.ms).toBe(Date.parse('2024-03-05T12:00:00+08:00'));
});

test.each([
  ['YYYY-MM-DD HH:MM', /names a part twice/],
  ['HH:mm', /name a year and a month/],
  ['iso8601', /name a year and a month/],
])('%s is no format', (format, said) => expect(formatFault(format)).toMatch(said));
