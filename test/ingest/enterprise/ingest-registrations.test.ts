import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../../../src/domain/clock.ts';
import { ingestRegistrations } from '../../../src/ingest/enterprise/ingest-registrations.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { migratedFile } from '../../store/sqlite/migrated-file.ts';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';

async function opened() {
  const clock = fixedClock('2026-02-01T00:00:00Z');
  const store = await openStore(await migratedFile(), clock());
  onTestFinished(() => store.close());
  const folder = temporaryFolder();
  const reference = await store.reference();
  return {
    store,
    load(content: string, name = 'enterprises.csv') {
      writeFileSync(join(folder, name), content);
      return ingestRegistrations(join(folder, name), { ...store, reference, clock });
    },
  };
}

const HEAD =
  'code,version,name,office,registered_at,registered_uses,docking_through,docking_uses,priority_inspection,priority_uses,return_arrangement,return_uses,contact\n';
const GOOD =
  '1101960ABC,1,"Beijing Parcels, Ltd",0100,Beijing,3,single window,40,yes,2,bonded warehouse,7,Wang 13800000000\n';

test('CSV and NDJSON give the same registrations, and the same file again changes nothing', async () => {
  const { store, load } = await opened();
  expect(await load(HEAD + GOOD)).toMatchObject({ rows: 1, accepted: 1, quarantined: {} });
  const [registration] = await store.enterprises.registered(9);
  expect(registration).toEqual({
    code: '1101960ABC',
    version: 1,
    name: 'Beijing Parcels, Ltd',
    office: '0100',
    measures: {
      registration: { what: '0100', uses: 3 },
      docking: { what: 'single window', uses: 40 },
      inspection: { what: 'yes', uses: 2 },
      returns: { what: 'bonded warehouse', uses: 7 },
    },
  });
  const object =
    '{"code":"1101960abc","name":"Beijing Parcels, Ltd","office":"0100","registered_at":"0100","registered_uses":3,"docking_through":"single window","docking_uses":"40","priority_inspection":true,"priority_uses":2,"return_arrangement":"bonded warehouse","return_uses":7}\n';
  expect(await load(object, 'enterprises.ndjson')).toMatchObject({ accepted: 0, unchanged: 1, quarantined: {} });
  expect(await load(HEAD + GOOD)).toMatchObject({ accepted: 0, unchanged: 1 });
  expect(await load(HEAD + GOOD.replace(',1,', ',2,').replace(',40,', ',41,'))).toMatchObject({ replaced: 1 });
  expect(await load(HEAD + GOOD)).toMatchObject({ outdated: 1 });
});

test.each([
  ['110196,1,A,0100,,,,,,,,,', 'code', 'not-an-enterprise-code'],
  [',1,A,0100,,,,,,,,,', 'code', 'missing'],
  ['1101960ABC,0,A,0100,,,,,,,,,', 'version', 'bad-version'],
  ['1101960ABC,1,,0100,,,,,,,,,', 'name', 'missing'],
  ['1101960ABC,1,A,1099,,,,,,,,,', 'office', 'unknown-office'],
  ['1101960ABC,1,A,0100,9999,1,,,,,,,', 'registered_at', 'unknown-office'],
  ['1101960ABC,1,A,0100,0100,1.5,,,,,,,', 'registered_uses', 'not-whole'],
  ['1101960ABC,1,A,0100,,,,4,,,,,', 'docking_uses', 'uses-without-measure'],
  ['1101960ABC,1,A,0100,,,,,maybe,,,,', 'priority_inspection', 'not-a-code'],
  [`1101960ABC,1,A,0100,,,,,,,${'x'.repeat(201)},,`, 'return_arrangement', 'too-long'],
  ['1101960ABC,1,A,0100', 'row', 'ragged-row'],
  ['1101960ABC,1,Other,0100,,,,,,,,,', 'version', 'registered-otherwise'],
])('%s stays out: %s %s', async (line, field, code) => {
  const { store, load } = await opened();
  const before = code === 'registered-otherwise' ? 1 : 0;
  expect(await load(`${HEAD}${before ? GOOD : ''}${line}\n`)).toMatchObject({
    accepted: before,
    quarantined: { [code]: 1 },
  });
  const [entry] = await store.quarantine.entries({ limit: 9 });
  expect(entry).toMatchObject({ file: 'enterprises.csv', line: 2 + before, field, code });
  expect(entry?.record).not.toContain('contact');
});

test('a file of something else is refused', async () => {
  const { load } = await opened();
  await expect(load('id,day\nA,2020-01-01\n')).rejects.toThrow(
    /header lacks code, name, office .* docs\/enterprises\.md/,
  );
});
