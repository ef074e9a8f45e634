import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../../src/answer/file/csv-line.ts';
import { readCsv } from './read-csv.ts';

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"\r\n'],
  [['', { number: null }, { number: '-0.8' }], ',,-0.8\r\n'],
  [['=1+1', '+1', '-1', '@sum', '\tx'], "'=1+1,'+1,'-1,'@sum,'\tx\r\n"],
  [['=cmd|"/c calc"!A1'], `"'=cmd|""/c calc""!A1"\r\n`],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test('whatever the texts, they are read back, and none begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
      const [read = []] = readCsv(csvLine(texts));
      expect(read.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(texts);
      for (const text of read) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
