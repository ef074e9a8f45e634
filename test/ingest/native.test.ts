import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isRejection, REJECTION_CODES, type RejectionCode } from '../../src/ingest/rejection.ts';
import { openLedger, WHOLE } from './open-ledger.ts';

const HEADER = 'id,version,kind,day,office,flow,mode,partner,chapter,enterprise,value_yuan,parcels,original';
const GOOD: Readonly<Record<string, string>> = {
  id: 'D1',
  version: '1',
  kind: 'goods',
  day: '2020-11-11',
  office: '0100',
  flow: 'exports',
  mode: '9610',
  partner: 'USA',
  chapter: '85',
  enterprise: 'E1',
  value_yuan: '100.25',
  parcels: '3',
  original: '',
};
const line = (change: Readonly<Record<string, string>> = {}): string =>
  HEADER.split(',')
    .map((column) => change[column] ?? GOOD[column])
    .join(',');
const csv = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;

const BAD: readonly (readonly [RejectionCode, string, Readonly<Record<string, string>>])[] = [
  ['missing', 'id', { id: '' }],
  ['missing', 'office', { office: ' ' }],
  ['missing', 'value', { value_yuan: '' }],
  ['too-long', 'id', { id: 'x'.repeat(201) }],
  ['damaged-text', 'id', { id: 'A\ufffd1' }],
  ['damaged-text', 'enterprise', { enterprise: 'A\u00001' }],
  ['bad-version', 'version', { version: '0' }],
  ['bad-version', 'version', { version: '1.5' }],
  ['bad-version', 'version', { version: '-1' }],
  ['unknown-kind', 'kind', { kind: 'gift' }],
  ['goods-of-return-mode', 'kind', { mode: '4561', original: 'D1' }],
  ['missing', 'original', { mode: '4561', kind: 'return' }],
  ['not-a-day', 'day', { day: '2021-02-29' }],
  ['not-a-day', 'day', { day: '2020/11/11' }],
  ['future-day', 'day', { day: '2026-02-02' }],
  ['unknown-office', 'office', { office: '1000' }],
  ['unknown-office', 'office', { office: '100' }],
  ['unknown-flow', 'flow', { flow: 'sideways' }],
  ['unknown-mode', 'mode', { mode: '9999' }],
  ['mode-not-for-flow', 'mode', { mode: '9710', flow: 'imports', day: '2022-01-01' }],
  ['mode-not-for-flow', 'mode', { mode: '1239' }],
  ['mode-before-start', 'mode', { mode: '9710', day: '2020-06-30' }],
  ['mode-before-start', 'mode', { mode: '9810', office: '0400', day: '2021-06-30' }],
  ['unknown-partner', 'partner', { partner: 'Atlantis' }],
  ['unknown-chapter', 'chapter', { chapter: '98' }],
  ['unknown-chapter', 'chapter', { chapter: '101210000' }],
  ['not-a-number', 'value', { value_yuan: '1e5' }],
  ['not-a-number', 'value', { value_yuan: '12.5.1' }],
  ['fraction-of-fen', 'value', { value_yuan: '1.005' }],
  ['negative', 'value', { value_yuan: '-1' }],
  ['too-large', 'value', { value_yuan: '90071992547409.92' }],
  ['not-whole', 'parcels', { parcels: '1.5' }],
  ['negative', 'parcels', { parcels: '-2' }],
  ['unknown-office', 'office', { office: '９９００' }],
];

test.each(BAD)('%s of %s: only that row is kept out', async (code, field, change) => {
  const { store, loadText } = await openLedger();
  const outcome = await loadText(csv(line(), line({ id: 'D2', ...change }), line({ id: 'D3' })));
  expect(outcome).toMatchObject({ rows: 3, accepted: 2, quarantined: { [code]: 1 } });
  const [entry] = await store.quarantine.entries({ limit: 5 });
  expect(entry).toMatchObject({ file: 'test.csv', line: 3, field, code });
});

test.each([
  ['ragged-row', csv(line(), `${line({ id: 'D2' })},more`, 'short,row')],
  ['unclosed-quote', csv(line(), `"open,${line()}`)],
] as const)('%s', async (code, text) => {
  const { loadText } = await openLedger();
  const { accepted, quarantined } = await loadText(text);
  expect(accepted).toBe(1);
  expect(Object.keys(quarantined)).toEqual([code]);
});

test('the same id and version with other content is a conflict, told again each time and kept once', async () => {
  const { store, loadText } = await openLedger();
  await loadText(csv(line()));
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await loadText(csv(line({ value_yuan: '7' })), undefined, 'later.csv')).toMatchObject({
      accepted: 0,
      quarantined: { conflict: 1 },
    });
  }
  expect(await store.quarantine.counts()).toEqual([
    { file: 'later.csv', field: 'version', code: 'conflict', count: 1 },
  ]);
  expect((await store.ledger.sums(WHOLE, []))[0]?.value).toBe(10_025);
});

/** Met in `message/hostile.test.ts`. */
const OF_MESSAGES = [
  'too-short',
  'not-digits',
  'too-many-digits',
  'repeated',
  'not-text',
  'no-lines',
  'no-list-number',
  'not-a-list-number',
  'not-a-code',
];

const OF_REGISTRATIONS = ['not-an-enterprise-code', 'uses-without-measure', 'registered-otherwise'];

test('every code but those of maps, JSON, messages and registrations is met here', () => {
  const met = new Set<string>([...BAD.map(([code]) => code), 'ragged-row', 'unclosed-quote', 'conflict']);
  expect(REJECTION_CODES.filter((code) => !met.has(code))).toEqual(
    REJECTION_CODES.filter((code) => ['not-json', 'not-mapped', ...OF_REGISTRATIONS, ...OF_MESSAGES].includes(code)),
  );
  expect(isRejection({ code: '0100' })).toBe(false);
});

test('versions, returns, sub-offices, names and HS codes', async () => {
  const { store, loadText } = await openLedger();
  const outcome = await loadText(
    csv(
      line({ office: '2244', partner: '美国', chapter: '8517120000' }),
      line({ version: '2', office: '上海海关', partner: 'Viet Nam', chapter: '1', value_yuan: '0.1' }),
      line({ id: 'R1', kind: 'return', day: '2021-01-02', value_yuan: '0.1', original: 'D1', partner: '502' }),
      line({ id: 'D1', version: '1' }),
    ),
  );
  expect(outcome).toMatchObject({ accepted: 2, replaced: 1, outdated: 1, quarantined: {} });
  expect(await store.ledger.cohorts(WHOLE, ['office', 'partner'])).toMatchObject([
    { key: { office: '2200', partner: 'VNM' }, value: 10, returnedValue: 10, returns: 1 },
  ]);
});

test('nothing that is not mapped is kept in quarantine', async () => {
  const { store, loadText } = await openLedger();
  const text = `${HEADER},buyer_name,phone\n${line({ office: 'none' })},Zhang San,13800000000\n`;
  await loadText(text);
  const [entry] = await store.quarantine.entries({ limit: 1 });
  expect(JSON.parse(entry?.record ?? '{}')).toMatchObject({ office: 'none', value_yuan: '100.25' });
  expect(entry?.record).not.toMatch(/Zhang|138000/);
});

const NUMBER_LINE =
  '{"id":"D1","day":"2020-11-11","office":"0100","flow":"exports","mode":"9610","partner":"USA","chapter":"85","value_yuan":100.25}';

test.each([
  ['gzip', gzipSync(csv(line()))],
  ['\\r\\n', csv(line()).replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${csv(line())}`],
  ['semicolons', csv(line()).replaceAll(',', ';')],
  ['tabs', csv(line()).replaceAll(',', '\t')],
  [
    'quotes',
    `${HEADER}\n${line()
      .split(',')
      .map((field) => `"${field}"`)
      .join(',')}\n`,
  ],
  ['empty lines first', `\n\n${csv(line())}`],
  ['NDJSON', `${NUMBER_LINE}\n`],
  ['NDJSON with \\r\\n', `${NUMBER_LINE}\r\n\r\n`],
])('%s', async (_, content) => {
  const { store, loadText } = await openLedger();
  expect(await loadText(content)).toMatchObject({ accepted: 1, quarantined: {} });
  expect((await store.ledger.sums(WHOLE, []))[0]?.value).toBe(10_025);
});

test('numbers in JSON keep their digits, and a line that is no object is kept out', async () => {
  const { store, loadText } = await openLedger();
  const large = NUMBER_LINE.replace('100.25', '12345678901234.56');
  const outcome = await loadText(`${large}\n[1]\n{"id": \n`, undefined, 'test.ndjson');
  expect(outcome).toMatchObject({ accepted: 1, quarantined: { 'not-json': 2 } });
  expect((await store.ledger.sums(WHOLE, []))[0]?.value).toBe(1_234_567_890_123_456);
});

test.each([
  ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['a ZIP archive', Buffer.from('PK\x03\x04rest of a workbook')],
  ['a binary file', Buffer.from([1, 2, 0, 3])],
  ['an empty file', ''],
  ['an empty file', ' \n\n'],
  ['text without columns', 'Dear colleagues\nplease find attached\n'],
  ['lacks office', csv(line()).replace('office', 'customs')],
  ['lacks id', '{"day":"2020-01-01"}\n'],
  ['a PDF document', gzipSync('%PDF-1.7')],
])('refuses %s in one line with the next step', async (looksLike, content) => {
  const { store, loadText } = await openLedger();
  const error: unknown = await loadText(content).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'IngestError' });
  const { message } = error as Error;
  expect(message).toContain(looksLike);
  expect(message).toMatch(/^test\.csv was not loaded: .*Expected is CSV.*Next: [^\n]*$/);
  expect(await store.ledger.extent()).toBeNull();
});

test('the run is recorded with its counts', async () => {
  const { store, folder, load } = await openLedger();
  const file = join(folder, 'a.csv');
  writeFileSync(file, csv(line(), line({ id: 'D2', office: 'x' })));
  await load(file);
  await load(file);
  expect(await store.quarantine.runs(5)).toMatchObject([
    { file: 'a.csv', accepted: 0, unchanged: 1, quarantined: 1 },
    { file: 'a.csv', accepted: 1, unchanged: 0, quarantined: 1 },
  ]);
});
