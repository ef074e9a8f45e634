import type { LedgerDimension, LedgerFilter } from '../src/store/ledger-port.ts';

export type LedgerQuestion = readonly [name: string, filter: LedgerFilter, by: readonly LedgerDimension[]];

const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const MONTH = { from: '2025-03-01', to: '2025-03-31' };
const ALL = { from: '2021-07-01', to: '2026-06-30' };
const RUNNING = { from: '2025-01-01', to: '2025-11-23' };
const HALF = { from: '2026-01-01', to: '2026-06-30' };

/** Of the years of `ledgerRecords`; asked of the ledger and of disclosure control before it. */
const BOTH: readonly LedgerQuestion[] = [
  ['month of a year', { ...YEAR, flows: ['exports'] }, ['month']],
  ['office, a year', { ...YEAR, flows: ['exports'] }, ['office']],
  ['mode, a year', YEAR, ['mode']],
  ['month of one office', { ...YEAR, offices: ['2900'] }, ['month']],
  ['mode of one office', { ...YEAR, offices: ['2900'] }, ['mode']],
  ['partner of one office', { ...YEAR, offices: ['2900'] }, ['partner']],
];
const BOTH_OF_DAYS: readonly LedgerQuestion[] = [
  ['day of a month', { ...MONTH, flows: ['exports'] }, ['day']],
  ['a day by office', { from: '2025-03-11', to: '2025-03-11' }, ['office']],
  ['days of no period', { from: '2025-02-03', to: '2025-04-20', flows: ['exports'] }, ['mode']],
  ['office and mode, a month', { ...MONTH, flows: ['imports'] }, ['office', 'mode']],
];

/** One and two dimensions: years, months, a running year, all years. */
export const LEDGER_QUESTIONS: readonly LedgerQuestion[] = [
  ...BOTH,
  ['year', { ...ALL, flows: ['exports'] }, ['year']],
  ['partner, a year', YEAR, ['partner']],
  ['chapter, a year', YEAR, ['chapter']],
  ['office, all years', ALL, ['office']],
  ['partner, all years', ALL, ['partner']],
  ['month, all years', ALL, ['month']],
  ['year, mode', ALL, ['year', 'mode']],
  ['office, running year', RUNNING, ['office']],
  ['partner, running year', RUNNING, ['partner']],
  ['month of one partner', { ...YEAR, partners: ['USA'] }, ['month']],
  ['partner of one mode', { ...YEAR, modes: ['9610'] }, ['partner']],
  ['office of one partner', { ...YEAR, partners: ['USA'] }, ['office']],
  ['mode of one partner', { ...YEAR, partners: ['USA'] }, ['mode']],
  ['office, month (heat map)', YEAR, ['office', 'month']],
];

/** Read along the days, more than a thousand sums, or read along the declarations themselves. */
export const LONG_QUESTIONS: readonly LedgerQuestion[] = [
  ...BOTH_OF_DAYS,
  ['office, partner', YEAR, ['office', 'partner']],
  ['chapter, office and mode', { ...YEAR, offices: ['2900'], modes: ['9610'] }, ['chapter']],
];

/** What disclosure control is asked, new and again. */
export const DISCLOSED_QUESTIONS: readonly LedgerQuestion[] = [
  ['year', { ...YEAR, flows: ['exports'] }, []],
  ['year before', { from: '2023-01-01', to: '2023-12-31', flows: ['exports'] }, []],
  ...BOTH,
  ['office, a month', { ...MONTH, flows: ['exports'] }, ['office']],
  ['partner, a year', { ...YEAR, flows: ['exports'] }, ['partner']],
  ['chapter, a year', { ...YEAR, flows: ['imports'] }, ['chapter']],
  ['office, running year', HALF, ['office']],
  ...BOTH_OF_DAYS,
  ['office and month', { ...YEAR, flows: ['exports'] }, ['office', 'month']],
  ['year, all years', { ...ALL, flows: ['exports'] }, ['year']],
  ['office, all years', { ...ALL, flows: ['imports'] }, ['office']],
];
/** More than a thousand cells, many of them confidential. */
export const DISCLOSED_LAST: LedgerQuestion = ['deep: office and day, a month', MONTH, ['office', 'day']];
