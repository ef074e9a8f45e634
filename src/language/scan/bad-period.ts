import { type Refusal, refuse } from '../../domain/refusal.ts';
import { placeOf, typedAt } from '../normalise.ts';
import type { ReadPeriod } from '../period/read-period.ts';
import type { Reader } from './reader.ts';

/** The refusal for a period that cannot be, or that lacks its year. No year is suggested: reading knows no clock. */
export function badPeriod(reader: Reader, read: ReadPeriod, start: number): Refusal {
  const text = typedAt(reader.source, start, read.end);
  const at = placeOf(reader.source, start);
  if ('fault' in read) return refuse('bad-period', { text, at, fault: read.fault });
  return refuse('year-missing', { text, at, questions: [] });
}
