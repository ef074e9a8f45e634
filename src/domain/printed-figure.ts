import type { FigureKind } from './figure.ts';

/** What one of each printed unit is worth, as a power of ten in the unit of the figure's kind (see FigureKind). */
const UNITS = {
  'trillion yuan': { kind: 'level', power: 14 },
  'billion yuan': { kind: 'level', power: 11 },
  'hundred million yuan': { kind: 'level', power: 10 },
  'million yuan': { kind: 'level', power: 8 },
  yuan: { kind: 'level', power: 2 },
  '%': { kind: 'growth', power: 2 },
  'billion usd': { kind: 'usd', power: 11 },
  'million usd': { kind: 'usd', power: 8 },
  万亿元: { kind: 'level', power: 14 },
  亿元: { kind: 'level', power: 10 },
  万元: { kind: 'level', power: 6 },
  元: { kind: 'level', power: 2 },
  亿美元: { kind: 'usd', power: 10 },
} as const satisfies Record<string, { kind: FigureKind; power: number }>;

export type PrintedUnit = keyof typeof UNITS;
export const PRINTED_UNITS = Object.keys(UNITS) as readonly PrintedUnit[];

/** A printed figure as whole numbers: fen, hundredths of a percent or US cents; precision is the last printed digit. */
export interface PrintedFigure {
  readonly kind: FigureKind;
  readonly value: number;
  readonly precision: number;
}

export type PrintedFault = 'unknown-unit' | 'not-a-number' | 'too-fine' | 'too-large';

const isUnit = (text: string): text is PrintedUnit => Object.hasOwn(UNITS, text);

/**
 * Reads a figure as it was printed (`1.12`, `trillion yuan`), exactly, without floating point. Says why not when the
 * digits go below the kind's whole unit (`too-fine`) or beyond 2^53 (`too-large`).
 */
export function readPrinted(text: string, unit: string): PrintedFigure | PrintedFault {
  if (!isUnit(unit)) return 'unknown-unit';
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined || whole === undefined) return 'not-a-number';
  const { kind, power } = UNITS[unit];
  if (decimals.length > power) return 'too-fine';
  const precision = 10n ** BigInt(power - decimals.length);
  const value = BigInt(sign + whole + decimals) * precision;
  if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) return 'too-large';
  return { kind, value: Number(value), precision: Number(precision) };
}
