import { addDays } from '../../../src/domain/day.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { goods } from '../../answer/asking.ts';
import { numbers } from '../../numbers.ts';

export const OFFICES = ['0100', '2200', '2900'];
export const MODES = ['9610', '1210'];
export const PARTNERS = ['USA', 'JPN', 'DEU'];

/** Few declarations of few enterprises in 2019 and 2020, one in six a return: many of their sums are confidential. */
export function smallStore(seed: number, count: number, enterprises = 6): Declaration[] {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[], lean = 1): T => list[Math.floor(list.length * next() ** lean)] as T;
  const declared = Array.from({ length: count }, (_, at) =>
    goods(`G${at}`, 0, {
      // The last days are there, so that no period is still running.
      day: at < 4 ? '2020-12-31' : addDays('2019-01-01', Math.floor(next() * 731)),
      office: pick(OFFICES, 1.5),
      flow: pick(['exports', 'imports'], 1.5),
      mode: pick(MODES),
      partner: pick(PARTNERS),
      // The first is the largest by far.
      enterprise: `E${1 + Math.floor(enterprises * next() ** 1.6)}`,
      value: Math.floor(10 ** (7 + 3 * next())),
    }),
  );
  const returned = declared
    .filter(({ day }) => next() < 0.17 && day < '2020-12-01')
    .map((original, at): Declaration => {
      const value = Math.floor(original.value * (0.2 + next() / 2));
      return {
        ...original,
        id: `R${at}`,
        kind: 'return',
        day: addDays(original.day, 20),
        value,
        original: original.id,
      };
    });
  return [...declared, ...returned];
}
