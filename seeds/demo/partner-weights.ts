import type { Flow } from '../../src/domain/declaration.ts';

type Weights = Readonly<Record<string, number>>;

const EXPORTS: Weights = {
  USA: 34,
  GBR: 9,
  MYS: 5.5,
  FRA: 5,
  DEU: 5,
  JPN: 4.5,
  THA: 4.2,
  RUS: 4,
  SGP: 3.6,
  PHL: 3.2,
  AUS: 3,
  CAN: 2.8,
  VNM: 2.6,
  KOR: 2.5,
  SAU: 2.2,
  BRA: 2,
  MEX: 2,
  HKG: 1.8,
  ARE: 1.6,
  ITA: 1.5,
  ESP: 1.3,
  IDN: 1.2,
  POL: 0.9,
  KAZ: 0.6,
  CHL: 0.5,
};

const IMPORTS: Weights = {
  JPN: 19,
  USA: 15,
  AUS: 10,
  FRA: 9,
  KOR: 8,
  DEU: 7,
  NZL: 6,
  HKG: 4.5,
  GBR: 4,
  NLD: 4,
  THA: 3,
  ITA: 2.8,
  CHE: 1.8,
  CAN: 1.5,
  ESP: 1,
  SGP: 0.9,
  DNK: 0.7,
  MYS: 0.6,
  TWN: 0.6,
  BEL: 0.4,
  RUS: 0.4,
  VNM: 0.3,
};

/** Offices at a border or a near coast trade more with those across it: how many times more than the nation. */
const NEIGHBOURS: Readonly<Record<string, Weights>> = {
  '0600': { RUS: 20 },
  '0700': { RUS: 6 },
  '0900': { JPN: 4, KOR: 4 },
  '1500': { RUS: 6, KOR: 4 },
  '1900': { RUS: 16 },
  '4200': { KOR: 4, JPN: 3 },
  '5700': { HKG: 6 },
  '7200': { VNM: 9, THA: 4, MYS: 2 },
  '8600': { VNM: 5, THA: 5 },
  '9000': { KAZ: 8, RUS: 3 },
  '9400': { KAZ: 40, RUS: 8 },
};

/** Weight of each partner (ISO 3166 alpha-3) in an office's exports or imports. Invented; the United States lead. */
export function partnerWeights(office: string, flow: Flow): [string, number][] {
  const near = NEIGHBOURS[office] ?? {};
  return Object.entries(flow === 'exports' ? EXPORTS : IMPORTS).map(([iso3, weight]) => [
    iso3,
    weight * (near[iso3] ?? 1),
  ]);
}
