import type { Reply } from '../../../src/answer/reply.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { daysOf } from '../../../src/domain/period.ts';
import { attacker } from './attacker.ts';
import {
  aYearBefore,
  calendar,
  isConfidential,
  namedSums,
  SIDES,
  type Sum,
  type Version,
  versionsIn,
} from './known-sums.ts';
import { MODES, OFFICES, PARTNERS } from './small-store.ts';

const PERIODS = [
  ...['2019', '2020', '2020', '2020Q3', '2020Q4', '2020H1', '2020H2', '2020-07', '2020-11', '2020-06', '2019-11'],
  ...[
    '2020-01..2020-06',
    '2020-07-03..2020-08-20',
    '2020-01-01..2020-08-20',
    '2020-07-01..2020-08-20',
    '2019-03..2020-02',
  ],
  ...['2020-11-01..2020-11-20', '2020-11-21..2020-11-30', '2019..2020'],
];
const MEASURES = ['exports', 'imports', 'trade', 'balance', 'returns', 'returns rate', 'returns cohort', 'exports ytd'];
const DIMENSIONS = ['office', 'mode', 'partner', 'month', 'quarter', 'year', 'day', 'flow'];
const CHINESE: Readonly<Record<string, string>> = {
  exports: '出口',
  imports: '进口',
  trade: '进出口',
  returns: '退货',
};

/** Questions that anybody asks, of which most is shown. */
export const PLAIN_LINES = ['exports 2020 by office', 'trade 2020 by mode', 'exports 2020H1 by partner'].map(
  (line) => `/stats ${line}`,
);

/** A question as somebody might put it who is after what is held back. */
export function randomLine(next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const scope = [
    ...(next() < 0.4 ? OFFICES.filter(() => next() < 0.5).map((one) => `office:${one}`) : []),
    ...(next() < 0.4 ? [`mode:${pick(MODES)}`] : []),
    ...(next() < 0.4 ? PARTNERS.filter(() => next() < 0.4).map((one) => `partner:${one}`) : []),
  ];
  const by = [...new Set([pick(DIMENSIONS), pick(DIMENSIONS)])].slice(0, Math.floor(next() * 3));
  const inTime = by.filter((one) => ['day', 'month', 'quarter', 'year'].includes(one));
  const dimensions = inTime.length > 1 ? by.slice(0, 1) : by;
  const verb = pick(['', '', '', '', '', 'share', 'contribution']);
  const measure = pick(MEASURES);
  const [asked = '', ...stats] = measure.split(' ');
  const words = next() < 0.15 && CHINESE[asked] ? [CHINESE[asked], ...stats] : [measure];
  const versus = next() < 0.1 ? `vs ${pick([...PERIODS, ...OFFICES.map((one) => `office:${one}`)])}` : '';
  const top = dimensions.length > 0 && next() < 0.25 ? pick(['top 1', 'top 2', 'bottom 1']) : '';
  const output = next() < 0.2 ? 'as csv' : '';
  const grouped = dimensions.length > 0 ? `by ${dimensions.join(',')}` : '';
  return `/stats ${verb} ${words.join(' ')} ${pick(PERIODS)} ${scope.join(' ')} ${versus} ${grouped} ${top} ${output}`;
}

/** Powers of ten between fen and the units of charts. */
const UNITS = [1, 1e2, 1e6, 1e8, 1e10, 1e11, 1e14];

/** Every number that a reply shows exactly, in fen: of figures, the picture's data and the file. */
function* numbersIn({ figures, chart, file }: Reply): Generator<number> {
  for (const { value, unit } of figures) if (value !== null && unit === 'fen') yield value;
  const texts = [JSON.stringify(chart ?? null)];
  if (file?.content instanceof Uint8Array) texts.push(new TextDecoder().decode(file.content));
  for (const text of texts) {
    for (const [number] of text.matchAll(/\d+(\.\d+)?/g)) {
      for (const unit of UNITS) {
        const fen = Math.round(Number(number) * unit);
        if (fen > 1e6 && Math.abs(fen - Number(number) * unit) < 1e-3 * Math.max(1, fen / 1e12)) yield fen;
      }
    }
  }
}

/** A series of questions, with what is known of the ledger's declarations and their versions. */
export interface Series {
  readonly versions: Version[];
  ask(line: string): Promise<Reply>;
}

/**
 * Somebody who reads everything: each exact number that a reply shows is looked for among all sums that have a name or
 * that were asked for, so that it is an equation in the declarations; growth tells its base as well. Knows nothing of how
 * disclosure control works.
 */
export function readingAttacker(
  { versions, ask }: Series,
  noted: (sum: Sum, numbers: readonly number[]) => void = () => {},
) {
  const periods = [...calendar(versions.map(({ day }) => day)), ...PERIODS.map(spanOf)];
  const equations = new Map<string, readonly number[]>();
  let [shown, held] = [0, 0];
  let [read, sums]: [number, Map<number, Sum[]>] = [-1, new Map()];

  const amountIn = (list: readonly number[]): number => list.reduce((sum, at) => sum + (versions[at]?.value ?? 0), 0);

  /** Every sum by its value on a state of the ledger; balances too. */
  function sumsOn(state: number): Map<number, Sum[]> {
    if (read === state) return sums;
    [read, sums] = [state, new Map()];
    for (const [sum, numbers] of namedSums(versions, state, periods, true)) {
      const value = amountIn(numbers);
      if (value > 0) sums.set(value, [...(sums.get(value) ?? []), sum].slice(0, 3));
    }
    return sums;
  }
  const learn = (sum: Sum, state: number): void => {
    const numbers = versionsIn(sum, versions, state);
    noted(sum, numbers);
    equations.set(numbers.join(), numbers);
  };

  return {
    counts: () => ({ shown, held, equations: equations.size }),
    async asks(line: string, state: number): Promise<void> {
      const reply = await ask(line);
      const known = sumsOn(state);
      for (const { value, growth, caliber, unit } of reply.figures) {
        if (caliber !== 'ledger') continue;
        if (value === null) held += 1;
        else shown += 1;
        // Beside another period, growth is from that, whose amount is shown.
        if (growth !== null && value !== null && unit === 'fen' && !line.includes(' vs ')) {
          // Of sums that happen to be alike, the one whose base gives this growth.
          const grown = (known.get(value) ?? []).find((one) => {
            const base = amountIn(versionsIn(aYearBefore(one), versions, state));
            return Math.abs(growth - (10_000 * (value - base)) / base) < 1;
          });
          if (grown) learn(aYearBefore(grown), state);
        }
      }
      for (const number of new Set(numbersIn(reply))) {
        const [sum] = known.get(number) ?? [];
        if (sum) learn(sum, state);
      }
    },
    /** What is held back on any state and follows from all that was read. */
    recovers(states: readonly number[]): string[] {
      const solver = attacker(versions.length);
      for (const numbers of equations.values()) solver.learns(versions.map((_, at) => (numbers.includes(at) ? 1 : 0)));
      const tried = new Set<string>();
      const found: string[] = [];
      for (const state of states) {
        for (const [sum, numbers] of namedSums(versions, state, calendar(versions.map(({ day }) => day)), false)) {
          const name = `${sum.side} ${numbers.join()}`;
          if (tried.has(name)) continue;
          tried.add(name);
          if (!isConfidential(numbers, sum, versions)) continue;
          if (solver.canWorkOut(versions.map((_, at) => (numbers.includes(at) ? 1 : 0)))) {
            found.push(`${JSON.stringify(sum)} on state ${state}: ${numbers.map((at) => versions[at]?.id).join()}`);
          }
        }
      }
      return found;
    },
  };
}

export const spanOf = (period: string): readonly [string, string] => {
  const [from = '', to = from] = period.split('..');
  return [daysOf(from)[0], daysOf(to)[1]];
};

/**
 * The same records coming one after the other: those of the first days, then more days, then the rest, with a list that
 * comes late each time, one that is corrected and one that is cancelled. What each step brings, and the versions of all.
 */
export function inSteps(records: readonly Declaration[]): { steps: Declaration[][]; versions: Version[] } {
  const ends = ['2020-10-20', '2020-11-25', '9999'];
  const last = ends.length - 1;
  const forever = Number.POSITIVE_INFINITY;
  const old = records.filter(({ kind, day }) => kind === 'goods' && day > '2020-06' && day <= '2020-10-20');
  const returned = new Set(records.map(({ original }) => original));
  const late = new Map(old.slice(0, last).map(({ id }, at) => [id, at + 1]));
  const stepOf = ({ id, day, original }: Declaration): number =>
    Math.max(late.get(original ?? id) ?? 0, late.get(id) ?? ends.findIndex((end) => day <= end));
  const versions = records.map((record): Version => ({ ...record, born: stepOf(record), died: forever }));
  const steps = ends.map((_, at): Declaration[] => versions.filter(({ born }) => born === at));
  const of = ({ id }: Declaration) => versions.find((one) => one.id === id);
  const [changed, cancelled] = old.slice(last).filter(({ id }) => !returned.has(id));
  const [before, gone] = [changed && of(changed), cancelled && of(cancelled)];
  if (before) {
    before.died = last;
    const after = { ...before, version: 2, value: Math.round(before.value * 1.37), born: last, died: forever };
    versions.push(after);
    steps[last]?.push(after);
  }
  if (gone) {
    gone.died = 1;
    steps[1]?.push({ ...gone, version: 2, kind: 'void' });
  }
  return { steps, versions };
}

export const asVersions = (records: readonly Declaration[]): Version[] =>
  records.map((record) => ({ ...record, born: 0, died: Number.POSITIVE_INFINITY }));

export { SIDES };
