import type { Flow } from '../../src/domain/declaration.ts';

const FEN: Readonly<Record<string, number>> = {
  '9610': 11_500,
  '1210': 19_000,
  '1239': 21_000,
  '9710': 2_600_000,
  '9810': 4_800_000,
};

/** What one parcel (清单) of a mode is worth on average, in fen; B2B lists are whole consignments. Invented. */
export const parcelValue = (mode: string, flow: Flow): number =>
  (FEN[mode] ?? 10_000) * (flow === 'imports' && mode === '9610' ? 3 : 1);
