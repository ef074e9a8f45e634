import type { Declaration, Flow } from '../../domain/declaration.ts';
import { type Rejection, reject } from '../rejection.ts';

/** 退运货物: whatever mode goods went under, they come back under this one. */
export const RETURNED_GOODS = '4561';

/** A list number: office, year, direction, serial. */
const LIST_NUMBER = /^\d{8}([EI])\d{9}(?:\/|$)/;
const FLOWS: Readonly<Record<string, Flow>> = { E: 'exports', I: 'imports' };

/**
 * A return declaration as the ledger has it. Customs declares exports that come back as imports, while a return belongs
 * to the direction of its original; where the original's list number tells it, that is taken. Other modes stay as they are.
 */
export function asReturn(declaration: Declaration): Declaration | Rejection {
  const { mode, kind, original, flow } = declaration;
  if (mode !== RETURNED_GOODS) return declaration;
  if (kind !== 'return') return reject('kind', 'goods-of-return-mode', { mode });
  if (original === null) return reject('original', 'missing', { field: 'original' });
  const [, direction = ''] = LIST_NUMBER.exec(original) ?? [];
  return { ...declaration, flow: FLOWS[direction] ?? flow };
}
