import { decimalText } from '../../text/decimal.ts';
import type { ReplyFigure } from '../reply.ts';

/** Units as files name them: money in yuan and dollars, to the fen and the cent. */
export const FILE_UNITS: Readonly<Record<ReplyFigure['unit'], string>> = {
  fen: 'yuan',
  cent: 'usd',
  count: 'count',
  '%': '%',
  pp: 'pp',
};

/** More digits of a percentage than this are noise of binary fractions. */
const DECIMALS = 4;

const plain = (text: string): string => text.replaceAll(',', '');

/** A number of a unit as decimal text, exact and without grouping: fen come out as yuan with two decimals. */
export function exactNumber(value: number, unit: ReplyFigure['unit']): string {
  if (unit === 'fen' || unit === 'cent') return plain(decimalText(BigInt(Math.round(value)), 100n, 2));
  return unit === 'count' ? String(value) : String(Number(value.toFixed(DECIMALS)));
}

/** The same for a bound of an interval, rounded outward. */
export function outerNumber(value: number, unit: ReplyFigure['unit'], side: 'low' | 'high'): string {
  const outward = side === 'low' ? Math.floor : Math.ceil;
  if (unit === 'fen' || unit === 'cent') return exactNumber(outward(value), unit);
  return String(outward(value * 10 ** DECIMALS) / 10 ** DECIMALS);
}
