import { expect, test } from 'vitest';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { daysOf, yearBefore } from '../../../src/domain/period.ts';
import { officersFront } from '../../command/officers-front.ts';
import { numbers } from '../../numbers.ts';
import { attacker } from './attacker.ts';
import { MODES, OFFICES, PARTNERS, smallStore } from './small-store.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const PERIODS = [
  '2019',
  '2020',
  '2020Q3',
  '2020Q4',
  '2020H2',
  '2020-07',
  '2020-11',
  '2020-01..2020-06',
  '2020-07-03..2020-08-20',
];
const OTHERS = ['2020-01-01..2020-08-20', '2020-07-01..2020-08-20', '2019-03..2020-02', '2019-11'];
const MEASURES = ['exports', 'imports', 'trade', 'balance', 'parcels', 'returns', 'returns rate', 'exports count'];
const DIMENSIONS = ['office', 'mode', 'partner', 'month', 'quarter', 'year', 'day'];

type Labels = Readonly<Record<string, string>>;

const label = (record: Declaration, dimension: string): string => {
  const { day, office, mode, partner, flow } = record;
  if (dimension === 'quarter') return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return { office, mode, partner, flow, day, month: day.slice(0, 7), year: day.slice(0, 4) }[dimension] ?? '';
};
const spanOf = (period: string): readonly [string, string] => {
  const [from = '', to = from] = period.split('..');
  return [daysOf(from)[0], daysOf(to)[1]];
};

interface Asked {
  readonly measure: string;
  readonly period: string;
  readonly scope: Readonly<Record<string, readonly string[]>>;
  readonly by: readonly string[];
}

const holds = (record: Declaration, { measure, period, scope }: Asked, key: Labels, shifted: boolean): boolean => {
  const [from, to] = spanOf(period).map((day) => (shifted ? yearBefore(day) : day));
  const keyed = Object.entries(key).every(([dimension, value]) => {
    const inTime = ['day', 'month', 'quarter', 'year'].includes(dimension);
    return label(record, dimension) === (shifted && inTime ? yearBefore(value) : value);
  });
  const flow = measure.split(' ')[0] ?? '';
  return (
    keyed &&
    record.day >= (from ?? '') &&
    record.day <= (to ?? '') &&
    (!['exports', 'imports'].includes(flow) || record.flow === flow) &&
    Object.entries(scope).every(([dimension, values]) => values.includes(label(record, dimension)))
  );
};

/** The rule, written down once more. */
function isConfidential(records: readonly Declaration[]): boolean {
  const by = Map.groupBy(records, ({ enterprise }) => enterprise);
  const sums = [...by.values()].map((list) => list.reduce((sum, { value }) => sum + value, 0));
  return by.size > 0 && (by.size < 3 || Math.max(...sums) > 0.85 * sums.reduce((a, b) => a + b, 0));
}

function randomQuestion(next: () => number): Asked {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = (list: readonly string[]): string[] => list.filter(() => next() < 0.5).slice(0, 2);
  const scope = Object.fromEntries(
    (
      [
        ['office', OFFICES],
        ['mode', MODES],
        ['partner', PARTNERS],
      ] as const
    )
      .filter(() => next() < 0.4)
      .map(([dimension, list]) => [dimension, some(list)] as const)
      .filter(([, list]) => list.length > 0),
  );
  const by = [...new Set([pick(DIMENSIONS), pick(DIMENSIONS)])].slice(0, Math.floor(next() * 3));
  const inTime = by.filter((one) => ['day', 'month', 'quarter', 'year'].includes(one));
  return {
    measure: pick(MEASURES),
    period: pick([...PERIODS, ...OTHERS]),
    scope,
    by: inTime.length > 1 ? by.slice(0, 1) : by,
  };
}

const lineOf = ({ measure, period, scope, by }: Asked, next: () => number): string => {
  const words = Object.entries(scope).flatMap(([dimension, list]) => list.map((one) => `${dimension}:${one}`));
  const top = by.length > 0 && next() < 0.2 ? 'top 2' : '';
  return `/stats ${measure} ${period} ${words.join(' ')} ${by.length > 0 ? `by ${by.join(',')}` : ''} ${top}`;
};

/** Every sum an officer may ask for by name: offices, modes, partners and flows, alone and together, in every period. */
function* targets(): Generator<(record: Declaration) => boolean> {
  const years = ['2019', '2020'];
  const periods = [...years, ...years.flatMap((year) => [1, 2, 3, 4].map((q) => `${year}Q${q}`))];
  periods.push(...years.flatMap((year) => MONTHS.map((month) => `${year}-${month}`)));
  for (const period of periods) {
    const [from, to] = daysOf(period);
    for (const office of [null, ...OFFICES])
      for (const mode of [null, ...MODES])
        for (const partner of [null, ...PARTNERS])
          for (const flow of [null, 'exports', 'imports'])
            yield (record) =>
              record.day >= from &&
              record.day <= to &&
              (!office || record.office === office) &&
              (!mode || record.mode === mode) &&
              (!partner || record.partner === partner) &&
              (!flow || record.flow === flow);
  }
}

/** What of the declarations a figure is a sum of; a rate shows both its parts. */
const sidesOf = (name: string): readonly ('goods' | 'return')[] =>
  name === 'return rate' ? ['goods', 'return'] : name.startsWith('return') ? ['return'] : ['goods'];

test.each([
  ['analyst', 14, 80],
  ['beijing', 3, 150],
])('%s (seed %i) works out no confidential sum from any series of questions', async (user, seed, count) => {
  const records = smallStore(seed, count);
  const { ask, bugs } = await officersFront(records);
  const next = numbers(seed + 100);
  const kinds = { goods: attacker(records.length), return: attacker(records.length) };
  let [shown, held] = [0, 0];
  for (let turn = 0; turn < 30; turn += 1) {
    const question = randomQuestion(next);
    const line = lineOf(question, next);
    const { figures } = await ask(user, line);
    // An officer who asks by office is answered for their own.
    const own = user === 'beijing' && question.by.includes('office') && !question.scope.office;
    const asked = own ? { ...question, scope: { ...question.scope, office: ['0100'] } } : question;
    for (const { name, key, value, growth, text, caliber } of figures) {
      if (caliber !== 'ledger') continue;
      if (value === null) {
        held += 1;
        expect([text, growth]).toEqual([expect.stringMatching(/^(c|–)$/), null]);
        continue;
      }
      shown += 1;
      for (const side of sidesOf(name)) {
        const factors = (shifted: boolean): number[] =>
          records.map((record) => {
            if (record.kind !== side || !holds(record, asked, key, shifted)) return 0;
            return asked.measure === 'balance' && record.flow === 'imports' ? -1 : 1;
          });
        const amount = { parcels: 'parcels', value: 'value', 'returned value': 'value' } as const;
        const field = amount[name as keyof typeof amount];
        // What the attacker writes down is what was shown.
        if (field)
          expect(
            factors(false).reduce((sum, factor, at) => sum + factor * (records[at]?.[field] ?? 0), 0),
            line,
          ).toBe(value);
        kinds[side].learns(factors(false));
        if (growth !== null) kinds[side].learns(factors(true));
      }
    }
  }
  expect(bugs).toEqual([]);
  for (const side of ['goods', 'return'] as const) {
    for (const holdsIt of targets()) {
      const own = records.filter((record) => record.kind === side && holdsIt(record));
      if (!isConfidential(own)) continue;
      const equation = records.map((record) => (record.kind === side && holdsIt(record) ? 1 : 0));
      expect(kinds[side].canWorkOut(equation), JSON.stringify(own.map(({ id }) => id))).toBe(false);
    }
  }
  // The store is small, but not everything in it is confidential.
  expect(shown).toBeGreaterThan(5);
  expect(held).toBeGreaterThan(5);
});
