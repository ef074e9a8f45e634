import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { IngestError } from '../../../src/ingest/ingest-error.ts';
import { openLoader } from '../../../src/ingest/loader/open-loader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../store/sqlite/temporary-folder.ts';
import { WHOLE } from '../open-ledger.ts';

const NOW = '2026-02-01T00:00:00Z';
const CSV = `id,day,office,flow,mode,partner,chapter,value_yuan
A,2026-01-31,0100,exports,9610,USA,85,100.25
B,2026-02-02,0100,exports,9610,USA,85,1
`;

test('a thread of its own loads into the store, as of the instant it is told, and goes on after a refused file', async () => {
  const folder = temporaryFolder();
  const address = join(folder, 'store.db');
  const store = await openStore(address, new Date(NOW));
  onTestFinished(() => store.close());
  const loader = openLoader({ address, now: NOW });
  const file = (name: string, text: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return { path, map: null };
  };

  const refused = loader.load(file('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])));
  await expect(refused).rejects.toThrow(IngestError);
  await expect(refused).rejects.toThrow(/a\.png .* PNG picture/);
  await expect(refused).rejects.toMatchObject({ told: { why: { zh: expect.stringContaining('PNG图片') } } });

  const shown: [number, number][] = [];
  const outcome = await loader.load(file('b.csv', CSV), (...progress) => shown.push(progress));
  expect(outcome).toMatchObject({ file: 'b.csv', rows: 2, accepted: 1, quarantined: { 'future-day': 1 } });
  expect(shown.at(-1)).toEqual([2, 1]);
  expect(await store.ledger.sums(WHOLE, [])).toMatchObject([{ value: 10_025 }]);
  expect(await store.quarantine.entries({ limit: 9 })).toMatchObject([{ file: 'b.csv', line: 3 }]);
  await loader.close();
});

test('a store that cannot be opened is told to who asks for a file', async () => {
  const loader = openLoader({ address: join(temporaryFolder(), 'store.db', '\0'), now: NOW });
  await expect(loader.load({ path: 'any', map: null })).rejects.toThrow(/store\.db/);
  await loader.close();
});
