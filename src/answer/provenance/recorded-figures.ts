import { createHash } from 'node:crypto';
import type { ReplyFigure } from '../reply.ts';

/** A figure without what depends on the reader's language. */
export type RecordedFigure = Pick<
  ReplyFigure,
  'name' | 'period' | 'key' | 'value' | 'growth' | 'unit' | 'status' | 'published' | 'interval'
>;

/** The figures of an answer as they are kept: all in the digest, the first of them (and the total) to look at. */
export interface RecordedFigures {
  readonly count: number;
  /** SHA-256 over every figure: equal only when all are equal to the last unit. */
  readonly digest: string;
  readonly shown: readonly RecordedFigure[];
}

/** More than this are only in the digest, so that an answer by office and day does not fill the store. */
const MOST_SHOWN = 100;

export function recordFigures(figures: readonly ReplyFigure[]): RecordedFigures {
  const plain = figures.map(({ name, period, key, value, growth, unit, status, published, interval }) => ({
    name,
    period,
    key,
    value,
    growth,
    unit,
    status,
    published,
    interval,
  }));
  const digest = createHash('sha256').update(JSON.stringify(plain)).digest('hex');
  const shown = plain.length > MOST_SHOWN ? [...plain.slice(0, MOST_SHOWN - 1), ...plain.slice(-1)] : plain;
  return { count: plain.length, digest, shown };
}
