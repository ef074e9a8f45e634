import fc from 'fast-check';
import type { Declaration } from '../../../src/domain/declaration.ts';
import type { LedgerDimension, LedgerFilter } from '../../../src/store/ledger-port.ts';

const OFFICES = ['0100', '2200', '2900'];
const MODES = ['9610', '1210', '9710'];
const PARTNERS = ['USA', 'JPN', 'DEU'];
const CHAPTERS = ['42', '61', '85'];
const FLOWS = ['exports', 'imports'] as const;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const DAYS = [
  '2019-12-31',
  '2020-01-01',
  '2020-01-31',
  '2020-02-29',
  '2020-06-18',
  '2020-11-11',
  '2020-12-31',
  '2021-01-01',
  '2021-03-15',
];

/** Few ids and places, so that versions, conflicts, returns and their originals meet often. */
export const declaration: fc.Arbitrary<Declaration> = fc.record({
  id: fc.constantFrom(...IDS),
  version: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('goods', 'goods', 'return', 'void'),
  day: fc.constantFrom(...DAYS),
  office: fc.constantFrom(...OFFICES),
  flow: fc.constantFrom(...FLOWS),
  mode: fc.constantFrom(...MODES),
  partner: fc.constantFrom(...PARTNERS),
  chapter: fc.constantFrom(...CHAPTERS),
  enterprise: fc.constantFrom('', 'E1'),
  value: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 10 ** 14 })),
  parcels: fc.integer({ min: 0, max: 3 }),
  original: fc.option(fc.constantFrom(...IDS)),
});

/** The same, with content that follows from id and version: no conflicts, so order cannot matter. */
export const withoutConflict = (record: Declaration): Declaration => {
  const turn = IDS.indexOf(record.id) * 3 + record.version;
  return {
    ...record,
    kind: turn % 3 === 0 ? 'return' : turn % 5 === 0 ? 'void' : 'goods',
    day: DAYS[turn % DAYS.length] ?? '',
    office: OFFICES[(turn * 7) % OFFICES.length] ?? '',
    flow: FLOWS[turn % 2] ?? 'exports',
    mode: MODES[(turn * 5) % MODES.length] ?? '',
    partner: 'USA',
    chapter: '85',
    enterprise: '',
    value: turn * 101,
    parcels: turn,
    original: IDS[(turn * 5) % IDS.length] ?? null,
  };
};

export const batches = fc.array(fc.array(declaration, { maxLength: 8 }), { maxLength: 6 });

const some = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });

export const filter: fc.Arbitrary<LedgerFilter> = fc
  .record({
    ends: fc
      .tuple(fc.constantFrom(...DAYS, '2018-06-02', '2020-02-01'), fc.constantFrom(...DAYS, '2021-12-31'))
      .map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const))),
    flows: fc.option(fc.subarray([...FLOWS], { minLength: 1 }), { nil: undefined }),
    offices: some(OFFICES),
    modes: some(MODES),
    partners: some(PARTNERS),
    chapters: some(CHAPTERS),
  })
  .map(({ ends: [from, to], flows, offices, modes, partners, chapters }) => ({
    from,
    to,
    ...(flows && { flows }),
    ...(offices && { offices }),
    ...(modes && { modes }),
    ...(partners && { partners }),
    ...(chapters && { chapters }),
  }));

export const dimensions = fc.uniqueArray(
  fc.constantFrom<LedgerDimension>('office', 'mode', 'year', 'quarter', 'month', 'day', 'partner', 'chapter', 'flow'),
  { maxLength: 2 },
);
