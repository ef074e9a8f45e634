import { addDays } from '../../../src/domain/day.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { numbers } from '../../numbers.ts';

const OFFICES = ['0100', '2200', '2900', '3100', '5300'];
const MODES = ['9610', '1210', '9710', '9810'];
const PARTNERS = ['USA', 'JPN', 'DEU', 'GBR'];
const CHAPTERS = ['33', '42', '61', '85', '95'];

/** Invented declarations from 2019 to 15 April 2021, the same on every run; about one in eight is a return. */
export function someDeclarations(count: number): Declaration[] {
  const next = numbers(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const goods = Array.from({ length: count }, (_, at): Declaration => {
    const day = addDays('2019-01-01', Math.floor(next() * 836));
    const flow = next() < 0.6 ? 'exports' : 'imports';
    const modes = flow === 'imports' || day < '2020-09-01' ? MODES.slice(0, 2) : MODES;
    return {
      id: `G${at}`,
      version: 1,
      kind: 'goods',
      day,
      office: pick(OFFICES),
      flow,
      mode: pick(modes),
      partner: pick(PARTNERS),
      chapter: pick(CHAPTERS),
      // None is named, so that nothing is held back; disclosure control has tests of its own.
      enterprise: '',
      value: Math.floor(next() * 1e9) + 1,
      parcels: Math.floor(next() * 50) + 1,
      original: null,
    };
  });
  const returns = goods
    .filter(() => next() < 0.14)
    .map((original, at): Declaration => {
      const day = addDays(original.day, 3 + Math.floor(next() * 40));
      const value = Math.floor(original.value * next());
      return {
        ...original,
        id: `R${at}`,
        kind: 'return',
        day,
        office: pick(OFFICES),
        value,
        parcels: 1,
        original: original.id,
      };
    })
    .filter(({ day }) => day <= '2021-04-15');
  return [...goods, ...returns];
}
