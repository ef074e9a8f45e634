import type { Flow } from '../../src/domain/declaration.ts';

/** One year's goods in fen. */
type Total = Readonly<Record<Flow, number>>;

/** A total split by the exports' share of it; the two add up to it exactly. */
function split(total: number, share: number): Total {
  const exports = Math.round(total * share);
  return { exports, imports: total - exports };
}

const shareOf = ({ exports, imports }: Total): number => exports / (exports + imports);
const grown = ({ exports, imports }: Total): Total => ({
  exports: Math.round(exports * 1.047),
  imports: Math.round(imports * 1.093),
});

// Published by flow: seeds/national-figures.csv, the latest release of each.
const in2020: Total = { exports: 112e12, imports: 57e12 };
const in2022: Total = { exports: 153e12, imports: 5278e10 };

// No figure by flow, only growth: what 2020's growth of 40.1 % and 16.5 % implies.
const in2019: Total = {
  exports: Math.round(in2020.exports / 1.401),
  imports: Math.round(in2020.imports / 1.165),
};
// Outside the demo; it only shapes how 2019 begins. The backcast total, split as 2019.
const in2018 = split(106e12, shareOf(in2019));

// Exports' share of trade in half years that are published by flow; the nearest evidence for the whole years.
const half2024 = 979.9 / (979.9 + 266.4);
const half2025 = 1.03 / (1.03 + 0.2911);

// No figure for 2024: the total lies on the curve of even growth between 2023 and 2025.
const in2024 = split(Math.round(Math.sqrt(238e12 * 275e12)), half2024);
// Only totals: the share lies midway between the years beside it, or is the half year's.
const in2021 = split(198e12, (shareOf(in2020) + shareOf(in2022)) / 2);
const in2023 = split(238e12, (shareOf(in2022) + shareOf(in2024)) / 2);
const in2025 = split(275e12, half2025);

const TOTALS: ReadonlyMap<number, Total> = new Map(
  [in2018, in2019, in2020, in2021, in2022, in2023, in2024, in2025].map((total, at) => [2018 + at, total]),
);
const LAST = 2025;

/**
 * Goods of a whole year in fen, 2018 on. Years after 2025 go on with the latest published growth of each flow
 * (first half of 2025: exports 4.7 %, imports 9.3 %).
 */
export function yearTotal(year: number, flow: Flow): number {
  let total = TOTALS.get(Math.min(year, LAST));
  if (total === undefined) throw new Error(`the demo has no year ${year}`);
  for (let at = LAST; at < year; at += 1) total = grown(total);
  return total[flow];
}
