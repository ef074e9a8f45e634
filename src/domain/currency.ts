/**
 * Currencies by their customs numbers: the code set JGS-20 (海关业务代码集, 货币代码), which the specifications of the CEB
 * messages name. See seeds/README.md for where it was taken from; one that is not here is known by its code alone.
 */
const CUSTOMS_NUMBERS: Readonly<Record<string, string>> = {
  HKD: '110',
  JPY: '116',
  MOP: '121',
  PHP: '129',
  SGD: '132',
  KRW: '133',
  THB: '136',
  CNY: '142',
  EUR: '300',
  DKK: '302',
  GBP: '303',
  NOK: '326',
  SEK: '330',
  CHF: '331',
  CAD: '501',
  USD: '502',
  AUD: '601',
  NZD: '609',
};

/** The yuan, in which a list needs no rate. */
export const HOME_CURRENCY = '142';

/** The one code by which lists and rates meet: the customs number of an ISO code (USD is 502), else the code as it is. */
export function currencyCode(text: string): string {
  const code = text.toUpperCase();
  return Object.hasOwn(CUSTOMS_NUMBERS, code) ? (CUSTOMS_NUMBERS[code] ?? code) : code;
}

/** A code with its letters where they are known: "502 USD". */
export function currencyName(code: string): string {
  const letters = Object.keys(CUSTOMS_NUMBERS).find((each) => CUSTOMS_NUMBERS[each] === code);
  return letters ? `${code} ${letters}` : code;
}
