import { addDays, type Day } from '../src/domain/day.ts';
import type { Declaration } from '../src/domain/declaration.ts';

const FIRST_DAY = '2021-07-01';
const DAYS = 1_826;
const PARTNERS =
  'USA JPN DEU GBR KOR RUS FRA AUS SGP THA MYS VNM BRA ITA ESP NLD CAN MEX IND IDN PHL ARE SAU POL TUR ZAF CHL NZL SWE BEL'.split(
    ' ',
  );
const MODES = { exports: ['9610', '9710', '9810', '1210'], imports: ['1210', '9610', '1239'] } as const;

/** Xorshift: the same records on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export interface LedgerRecords {
  readonly rows: number;
  readonly offices: readonly string[];
  /** Put before each id, to make other records. */
  readonly prefix?: string;
}

/**
 * Five years of declarations in order of days: unique ids, 5 returns in 100, few offices, modes and partners with most of
 * the trade, 97 chapters alike, 2,000 enterprises. Hardly two share day, office, mode, partner and chapter.
 */
export function* ledgerRecords({ rows, offices, prefix = '' }: LedgerRecords): Generator<Declaration> {
  const random = randomOf(20_200_701);
  const leaning = (list: readonly string[]): string => list[Math.floor(random() * random() * list.length)] ?? '';
  const days: Day[] = Array.from({ length: DAYS }, (_, at) => addDays(FIRST_DAY, at));
  let goods: string | null = null;
  for (let row = 0; row < rows; row += 1) {
    const day = days[Math.floor((row / rows) * DAYS)] ?? FIRST_DAY;
    const office = leaning(offices);
    const flow = random() < 0.66 ? 'exports' : 'imports';
    const kind = goods !== null && random() < 0.05 ? 'return' : 'goods';
    const id = `${prefix}${office}${day.slice(0, 4)}${flow === 'exports' ? 'E' : 'I'}${String(row).padStart(9, '0')}`;
    yield {
      id,
      version: 1,
      kind,
      day,
      office,
      flow,
      mode: leaning(MODES[flow]),
      partner: leaning(PARTNERS),
      chapter: String(1 + Math.floor(random() * 97)).padStart(2, '0'),
      enterprise: `E${Math.floor(random() * 2_000)}`,
      value: Math.floor(random() * 10_000_000),
      parcels: 1 + Math.floor(random() * 50),
      original: kind === 'return' ? goods : null,
    };
    if (kind === 'goods') goods = id;
  }
}
