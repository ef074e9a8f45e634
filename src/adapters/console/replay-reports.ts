import { inferSchema, initParser } from 'udsv';
import { isDay } from '../../domain/day.ts';
import { dayNumber } from '../../trend/day-number.ts';
import type { KnownReport } from '../../trend/replay-days.ts';

const amount = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/**
 * Reports from a CSV with the columns as_of, date, office, mode, metric, value, base, status, in any order. A row
 * without a day or a number says nothing and is left out; a status that does not begin with `prov` is final.
 */
export function readReports(csv: string): KnownReport[] {
  const text = csv
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  if (!text.includes('\n')) return [];
  const schema = inferSchema(text, { col: ',', row: '\n', encl: '"' });
  const place = new Map(schema.cols.map(({ name }, at) => [name.trim(), at]));
  const reports: KnownReport[] = [];
  for (const fields of initParser(schema).stringArrs<string[]>(text)) {
    const field = (name: string): string => fields[place.get(name) ?? -1] ?? '';
    const [asOf, date] = [field('as_of').slice(0, 10), field('date').slice(0, 10)];
    const value = amount(field('value'));
    if (!isDay(asOf) || !isDay(date) || !Number.isFinite(value)) continue;
    const base = amount(field('base'));
    reports.push({
      series: { office: field('office'), mode: field('mode'), metric: field('metric') },
      day: dayNumber(date),
      value,
      base: Number.isFinite(base) ? base : null,
      provisional: /^\s*prov/i.test(field('status')),
      asOf: dayNumber(asOf),
    });
  }
  return reports;
}
