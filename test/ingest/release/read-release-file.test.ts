import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readReleaseFile } from '../../../src/ingest/release/read-release-file.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';

const TODAY = '2026-11-24';

function read(name: string, text: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return readReleaseFile(path, TODAY);
}

test('the file of the seeds is read as the store has it', async () => {
  const store = await openStore(':memory:', new Date('2026-02-01T00:00:00Z'));
  const path = fileURLToPath(new URL('../../../seeds/national-figures.csv', import.meta.url));
  const { figures, faults } = await readReleaseFile(path, TODAY);
  expect(faults).toEqual([]);
  expect(new Set(figures)).toEqual(new Set(await store.figures()));
  await store.close();
});

test('CSV and NDJSON, English and Chinese words say the same', async () => {
  const csv = await read(
    'a.csv',
    'period,series,kind,status,published,value,unit,source,source_zh\n2024H1,imports,growth,final,2025-01,-1.0,%,GAC,海关总署\n',
  );
  const ndjson = await read(
    'a.ndjson',
    '{"period":"2024年上半年","series":"进口","kind":"同比","caliber":"全口径","status":"最终","published":"2025年1月","value":-1.0,"unit":"%","source":"GAC","source_zh":"海关总署"}\n',
  );
  expect(csv.figures).toMatchObject([
    { period: '2024H1', published: '2025-01', value: -100, precision: 10, caliber: 'full' },
  ]);
  expect(ndjson.figures).toEqual(csv.figures);
});

const HEAD = 'series,kind,period,caliber,status,published,value,unit,evidence,source,source_zh';
const GOOD = [
  'exports',
  'level',
  '2024',
  'full',
  'preliminary',
  '2025-01-13',
  '2.15',
  'trillion yuan',
  'official',
  'GAC',
  '',
];
const but = (at: number, text: string): string => GOOD.with(at, text).join(',');

test('each line that is wrong is named by its field and reason', async () => {
  const lines = [
    but(0, 'parcels'),
    but(1, 'share'),
    but(2, '2024..2025'),
    but(2, '2024-11-11'),
    but(3, ''),
    but(4, 'rumour'),
    but(5, '2025'),
    but(5, '2026-12'),
    but(5, '2024-12'),
    but(6, '1e3'),
    but(6, '-1'),
    but(7, 'yen'),
    but(7, '%'),
    but(8, 'hearsay'),
    but(9, ''),
    but(9, 'x'.repeat(301)),
    but(6, '2.151234567890123'),
    but(6, '1000000'),
    'exports,level',
    GOOD.join(','),
    but(6, '2.16'),
    but(4, 'final'),
  ];
  const { faults, figures, lines: places } = await read('a.csv', [HEAD, ...lines, ''].join('\n'));
  expect(faults.map(({ line, fault }) => [line, fault.field, 'code' in fault ? fault.code : fault.fault])).toEqual([
    [2, 'series', 'not-one-of'],
    [3, 'kind', 'not-one-of'],
    [4, 'period', 'not-a-period'],
    [5, 'period', 'not-a-period'],
    [6, 'caliber', 'part-missing'],
    [7, 'status', 'not-one-of'],
    [8, 'published', 'not-a-release-day'],
    [9, 'published', 'released-in-future'],
    [10, 'published', 'period-not-over'],
    [11, 'value', 'not-a-figure'],
    [12, 'value', 'level-below-zero'],
    [13, 'unit', 'not-one-of'],
    [14, 'unit', 'unit-of-another-kind'],
    [15, 'evidence', 'not-one-of'],
    [16, 'source', 'part-missing'],
    [17, 'source', 'source-too-long'],
    [18, 'value', 'digits-beyond-unit'],
    [19, 'value', 'figure-too-large'],
    [20, 'row', 'ragged-row'],
    [22, 'series', 'figure-twice'],
    [23, 'series', 'figure-twice'],
  ]);
  expect(figures.map((figure) => places.get(figure))).toEqual([21]);
});

test('another status within a release is named', async () => {
  const { faults } = await read(
    'a.csv',
    [HEAD, GOOD.join(','), GOOD.with(0, 'imports').with(4, 'final').join(',')].join('\n'),
  );
  expect(faults).toMatchObject([{ line: 3, fault: { field: 'status', fault: 'other-status' } }]);
});

test('a table without the columns is refused', async () => {
  await expect(read('a.csv', 'id,day\n1,2\n')).rejects.toThrow(
    /lacks series, kind, period, status.*docs\/releases\.md/,
  );
});
