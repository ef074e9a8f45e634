import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, placeOf, replaced, typedAt } from '../../src/language/normalise.ts';

test.each([
  ['ＥＸＰＯＲＴＳ　２０２０', 'exports 2020'],
  ['進出口總額', '进出口总额'],
  ['臺灣', '台湾'],
  ['São Tomé', 'sao tome'],
  ['Xi’an', "xi'an"],
  ['2020–2022 ', '2020-2022 '],
  ['  a \t\n b', 'a b'],
  ['zero\u200Bwidth', 'zerowidth'],
  ['㍿', '株式会社'],
])('%j becomes %j', (typed, text) => {
  expect(normalise(typed).text).toBe(text);
});

test('a place in what is read is the place in what was typed', () => {
  const source = normalise('🚢  ＥＸＰＯＲＴＳ 進口');
  const at = source.text.indexOf('进口');
  expect(placeOf(source, at)).toBe(11);
  expect(typedAt(source, at, at + 2)).toBe('進口');
  expect(replaced(source, { start: at, end: at + 2 }, '出口')).toBe('🚢  ＥＸＰＯＲＴＳ 出口');
});

test('every unit has an origin, in order; what is normal stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const source = normalise(typed);
      expect(source.origins).toHaveLength(source.text.length);
      expect(source.origins.toSorted((a, b) => a - b)).toEqual(source.origins);
      for (const at of source.origins) expect(at).toBeLessThan([...typed].length);
    }),
  );
});
