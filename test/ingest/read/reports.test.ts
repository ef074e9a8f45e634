import { expect, test } from 'vitest';
import { findHeader } from '../../../src/ingest/read/find-header.ts';
import { openLedger } from '../open-ledger.ts';

const HEADER = 'id,day,office,flow,mode,partner,chapter,value_yuan';
const rows = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => `r${from + at},2020-11-11,0100,exports,9610,USA,61,5`);
const MAP = {
  fields: {
    ...{ id: 'id', day: 'day', office: 'office', flow: 'flow', mode: 'mode', partner: 'partner', chapter: 'chapter' },
    value: 'value_yuan',
  },
};

test.each([
  ['lines that end with a carriage return alone', [HEADER, ...rows(2)].join('\r')],
  [
    'titles above the header, of another form than the table',
    ['E-commerce, 2020', '', ';;', HEADER, ...rows(2)].join('\n'),
  ],
  ['the line by which a spreadsheet is told the delimiter', ['sep=,', HEADER, ...rows(2)].join('\r\n')],
  ['a zero byte in the first rows', [HEADER, rows(1)[0]?.replace('r0', 'r\0'), ...rows(2, 1)].join('\n')],
  [
    'objects, the first of them damaged',
    '{"id":\n{"id":"a","day":"2020-11-11","office":"0100","flow":"exports","mode":"9610","partner":"USA","chapter":"61","value_yuan":5}\n',
  ],
])('%s', async (_, text) => {
  const { store, loadText } = await openLedger();
  await loadText(text);
  expect(await store.ledger.sums({ from: '2020-11-11', to: '2020-11-11' }, [])).toMatchObject([
    { value: text.startsWith('{') ? 500 : 1_000 },
  ]);
});

test('UTF-16 without its mark, when the map names it', async () => {
  const { loadText } = await openLedger();
  const text = Buffer.from([HEADER, ...rows(3)].join('\n'), 'utf16le');
  await expect(loadText(text)).rejects.toThrow('a binary file');
  expect(await loadText(text, { read: { encoding: 'utf-16le' }, ...MAP })).toMatchObject({ accepted: 3 });
});

test('rows of nothing but delimiters are none; a closing line is skipped by its first column, whatever its length', async () => {
  const { store, loadText } = await openLedger();
  const text = ['# made 2020-12-01', HEADER, ...rows(1), ',,,,,,,', '# total,1 row', 'r9,2020-11-11', ''].join('\n');
  const skip = [{ when: { column: 'id', startsWith: '#' }, reason: 'closing' }];
  expect(await loadText(text, { ...MAP, skip })).toMatchObject({
    accepted: 1,
    skipped: { 'empty row': 1, closing: 1 },
    quarantined: { 'ragged-row': 1 },
  });
  expect((await store.quarantine.entries({ limit: 9 })).map(({ line }) => line)).toEqual([6]);
});

test('columns with one name are told by their number, and neither is taken unasked', async () => {
  const { store, loadText } = await openLedger();
  const text = `${HEADER.replace('chapter', 'chapter,value_yuan')}\nr0,2020-11-11,0100,exports,9610,USA,61,7,5\n`;
  await expect(loadText(text, MAP)).rejects.toThrow(/lacks value_yuan \(it has value_yuan \(1\), value_yuan \(2\), id/);
  await loadText(text, { fields: { ...MAP.fields, value: 'value_yuan (2)' } });
  expect(await store.ledger.sums({ from: '2020-11-11', to: '2020-11-11' }, [])).toMatchObject([{ value: 500 }]);
});

test.each(['[\n{"id":1}\n]', '[{"id":1},', '{\n"id": 1\n}'])('%j is refused as JSON', async (text) => {
  const { loadText } = await openLedger();
  await expect(loadText(text)).rejects.toThrow(/JSON that does not have one object a line.*jq -c/);
});

test('a header that is not there is told by the line that has most of it', () => {
  const missing = (present: readonly string[]) => ['a', 'b', 'c'].filter((name) => !present.includes(name));
  expect(findHeader('title\nx;a;b\n1;2;3\n', { delimiter: undefined, missing })).toMatchObject({
    columns: ['x', 'a', 'b'],
    missing: ['c'],
    line: 2,
  });
});
