import type { Declaration } from '../src/domain/declaration.ts';
import { type LedgerRecords, ledgerRecords } from './ledger-records.ts';

/** The share of `ledgerRecords` that falls on the office at this place of so many. */
function shareOf(at: number, offices: number): number {
  const below = (x: number): number => (x === 0 ? 0 : x - x * Math.log(x));
  return below((at + 1) / offices) - below(at / offices);
}

/** A number between 0 and 1 that depends on the text alone. */
function mixed(text: string): number {
  let state = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * The records of `ledgerRecords` with each enterprise at one office, as many at each as it has trade: the smallest
 * offices have one or two. Of those of an office the first have much more than the last.
 */
export function* namedRecords(records: LedgerRecords, enterprises: number): Generator<Declaration> {
  const at = new Map(records.offices.map((office, place) => [office, place]));
  for (const record of ledgerRecords(records)) {
    const here = Math.max(1, Math.round(enterprises * shareOf(at.get(record.office) ?? 0, records.offices.length)));
    const number = Math.floor(here * mixed(record.id) ** 2);
    yield { ...record, enterprise: `${record.office}${String(number).padStart(6, '0')}` };
  }
}
