import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCsvSplitter } from '../../../src/ingest/read/split-csv.ts';

function splitIn(pieces: readonly string[], delimiter = ',') {
  const splitter = createCsvSplitter(delimiter);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}
const fields = (text: string, delimiter?: string) => splitIn([text], delimiter).map((row) => row.fields);

test.each([
  [
    'plain',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['no line end at the end', 'a,b', [['a', 'b']]],
  [
    '\\r\\n',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty fields',
    ',\n,,\n',
    [
      ['', ''],
      ['', '', ''],
    ],
  ],
  ['empty lines', '\n\na,b\n\r\n', [['a', 'b']]],
  ['quotes', '"a,1","b""c"\n', [['a,1', 'b"c']]],
  ['line end in quotes', '"a\r\nb",c\n', [['a\r\nb', 'c']]],
  ['empty quotes', '"",x\n', [['', 'x']]],
  ['a quote inside a bare field', '5" pipe,x\n', [['5" pipe', 'x']]],
  ['ragged rows stay', 'a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
])('%s', (_, text, expected) => {
  expect(fields(text)).toEqual(expected);
});

test('any delimiter of one character', () => {
  expect(fields('a;"b;c"\n', ';')).toEqual([['a', 'b;c']]);
  expect(fields('a\tb,c\n', '\t')).toEqual([['a', 'b,c']]);
});

test('lines are counted as an editor shows them', () => {
  expect(splitIn(['h\n\n"a\nb"\nc\n"d"\n']).map((row) => row.line)).toEqual([1, 3, 5, 6]);
});

test('a quote that never closes spoils its own line and no other', () => {
  const rows = splitIn(['a,b\n"c,d\ne,f\n', 'g,h\n']);
  expect(rows.map((row) => row.fault?.code ?? row.fields)).toEqual([
    ['a', 'b'],
    'unclosed-quote',
    ['e', 'f'],
    ['g', 'h'],
  ]);
});

test('what is written comes back, wherever the pieces of the stream are cut', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '关'), maxLength: 6 });
  const record = fc.array(field, { minLength: 2, maxLength: 4 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(record), fc.array(fc.nat(40)), fc.constantFrom('\n', '\r\n'), (records, cuts, end) => {
      const text = records.map((each) => each.map(quoted).join(',') + end).join('');
      const pieces: string[] = [];
      let rest = text;
      for (const cut of cuts) {
        pieces.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      expect(splitIn([...pieces, rest]).map((row) => row.fields)).toEqual(records);
    }),
  );
});
