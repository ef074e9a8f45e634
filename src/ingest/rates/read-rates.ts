import { currencyCode, currencyName, HOME_CURRENCY } from '../../domain/currency.ts';
import { isDay } from '../../domain/day.ts';
import type { Rate } from '../../domain/list.ts';
import { PLAIN_NUMBER, readDecimal } from '../decimal.ts';
import { IngestError } from '../ingest-error.ts';

const COLUMNS = ['currency', 'from', 'yuan'] as const;

/**
 * Rates out of a CSV text with `currency` (by its customs number or its ISO code: 502 and USD are one), `from`, `yuan`
 * (for one unit) and, where a rate ends, `to`. A file with a
 * fault in any line is refused as a whole: half a table of rates would be worse than none.
 */
export function readRates(text: string, file: string): Rate[] {
  const refuse = (what: string, next: string): never => {
    throw new IngestError(`The rates ${file} were not loaded: ${what}. Next: ${next}.`);
  };
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = header.split(',').map((name) => name.trim().toLowerCase());
  const lacking = COLUMNS.filter((name) => !names.includes(name));
  if (lacking.length > 0) refuse(`the header lacks ${lacking.join(', ')}`, 'begin with currency,from,to,yuan');

  function rateOf(line: string, number: number): Rate {
    const fields = line.split(',').map((field) => field.trim());
    const cell = (name: string): string => fields[names.indexOf(name)] ?? '';
    const [currency, from, to, yuan] = [currencyCode(cell('currency')), cell('from'), cell('to'), cell('yuan')];
    const wrong = (what: string, next: string): never => refuse(`line ${number}: ${what}`, next);
    if (!/^[A-Z0-9]{3}$/.test(currency) || currency === HOME_CURRENCY)
      wrong(
        `${cell('currency').slice(0, 10)} is no foreign currency`,
        'use its customs or ISO code, such as 502 or USD',
      );
    for (const day of to === '' ? [from] : [from, to])
      if (!isDay(day)) wrong(`${day.slice(0, 12)} is no day`, 'write days as 2020-11-01');
    if (to !== '' && to < from) wrong(`it ends on ${to}, before it begins`, 'correct the days');
    const rate = readDecimal(yuan, PLAIN_NUMBER);
    if (!rate || rate.digits <= 0n)
      wrong(`${yuan.slice(0, 12)} is no rate`, 'write the yuan for one unit, such as 6.6085');
    return { currency, from, to: to === '' ? null : to, yuan };
  }
  const rates = new Map<string, Rate & { line: number }>();
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const rate = { ...rateOf(text, at + 2), line: at + 2 };
    const { currency, from } = rate;
    const other = rates.get(`${currency} ${from}`);
    if (other && (other.yuan !== rate.yuan || other.to !== rate.to))
      refuse(
        `lines ${other.line} and ${rate.line} say different rates of ${currencyName(currency)} from ${from}`,
        'keep one',
      );
    rates.set(`${currency} ${from}`, rate);
  }
  return [...rates.values()].map(({ line: _, ...rate }) => rate);
}
