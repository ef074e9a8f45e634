import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopeQuery } from '../../src/access/scope-query.ts';
import { type Officer, seesEveryOffice } from '../../src/domain/officer.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { language } from '../language/language.ts';

const beijing: Officer = { name: 'Li', role: 'officer', offices: ['0100'] };
const two: Officer = { name: 'Wang', role: 'officer', offices: ['0100', '2200'] };
const guest: Officer = { name: 'guest', role: 'guest', offices: [] };

/** What a question becomes, in words: the question itself, or what may be asked instead. */
function scoped(text: string, officer: Officer): string {
  const reading = language.read(text);
  if (isRefusal(reading)) throw new Error(reading.code);
  const result = scopeQuery(reading.query, officer);
  const print = (query: typeof reading.query): string => language.print(query, 'en');
  switch (result.kind) {
    case 'whole':
      return print(result.query);
    case 'narrowed':
      return `${print(result.query)} | ${print(result.national)}`;
    case 'refused':
      return `no ${result.offices.join(',')} | ${result.own ? print(result.own) : '-'} | ${print(result.national)}`;
    case 'enterprise':
      return `no enterprise ${result.enterprise}`;
  }
}

test.each<[string, Officer, string]>([
  ['exports 2020', beijing, 'exports 2020'],
  ['exports 2020 Beijing', beijing, 'exports 2020 Beijing'],
  ['exports 2020 by mode', beijing, 'exports 2020 by mode'],
  ['exports 2020 Beijing by office', beijing, 'exports 2020 Beijing by office'],
  ['exports 2020 by office', beijing, 'exports 2020 Beijing by office | exports 2020'],
  ['exports 2020 by office', two, 'exports 2020 Beijing,Shanghai by office | exports 2020'],
  ['exports 2020 by office and month', beijing, 'exports 2020 Beijing by office,month | exports 2020 by month'],
  ['rank exports 2020 by office top 5', beijing, 'rank exports 2020 Beijing by office top 5 | exports 2020'],
  ['exports 2020 Shanghai', beijing, 'no 2200 | exports 2020 Beijing | exports 2020'],
  ['exports 2020 Beijing, Shanghai', beijing, 'no 2200 | exports 2020 Beijing | exports 2020'],
  ['exports 2020 Beijing vs Shanghai', beijing, 'no 2200 | exports 2020 Beijing | exports 2020'],
  ['exports 2020 by office vs Shanghai', beijing, 'no 2200 | exports 2020 Beijing | exports 2020'],
  ['exports 2020 Beijing, Shanghai', two, 'exports 2020 Beijing,Shanghai'],
  ['exports 2020 Shanghai', guest, 'no 2200 | - | exports 2020'],
  ['exports 2020 by office', guest, 'no  | - | exports 2020'],
  ['exports 2020 enterprise:1101000001', { ...two, role: 'admin' }, 'no enterprise 1101000001'],
  ['exports 2020 by office', { ...beijing, role: 'analyst' }, 'exports 2020 by office'],
])('%s, asked by %o', (text, officer, expected) => {
  expect(scoped(text, officer)).toBe(expected);
});

test('whatever is asked, no office but their own is left in the question, and all of them are its whole', () => {
  const codes = fc.subarray(['0100', '0200', '2200', '2900'], { maxLength: 3 });
  const officer = fc.record({
    name: fc.constant('x'),
    role: fc.constantFrom('guest' as const, 'officer' as const, 'analyst' as const),
    offices: codes,
  });
  const reading = language.read('exports 2020');
  if (isRefusal(reading)) throw new Error(reading.code);
  const by = fc.subarray(['office', 'mode', 'month'] as const);
  fc.assert(
    fc.property(officer, codes, fc.option(codes), by, (who, offices, others, dimensions) => {
      const scope = { ...reading.query.scope, offices };
      const versus = others && { scope: { ...reading.query.scope, offices: others } };
      const result = scopeQuery({ ...reading.query, scope, versus, by: dimensions }, who);
      if (result.kind === 'refused' || result.kind === 'enterprise' || seesEveryOffice(who)) return;
      const named = [...result.query.scope.offices, ...(others ?? [])];
      expect(named.filter((code) => !who.offices.includes(code))).toEqual([]);
      if (result.query.by.includes('office')) expect(result.query.scope.offices.length).toBeGreaterThan(0);
    }),
  );
});
