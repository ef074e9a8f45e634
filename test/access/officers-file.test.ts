import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadOfficers, OfficersFileError, readOfficers } from '../../src/access/officers-file.ts';
import { reference } from '../language/language.ts';
import { temporaryFolder } from '../store/sqlite/temporary-folder.ts';

const who = [{ platform: 'slack', workspace: 'T1', user: 'U1' }];
const good = { name: 'Li Wei', role: 'officer', offices: ['0100'], who };
const read = (file: unknown) => readOfficers(JSON.stringify(file), 'officers.json', reference.offices);

test('each principal of an entry is a grant of its own; a sub-office counts as its district', () => {
  const file = {
    officers: [
      {
        ...good,
        offices: ['2244', '0100', '0102'],
        who: [...who, { platform: 'discord', workspace: '*', role: 'R1' }],
      },
      { name: 'All', role: 'analyst', who: [{ platform: 'slack', workspace: 'T1', channel: 'C1' }] },
    ],
  };
  expect(read(file)).toEqual([
    {
      principal: { platform: 'slack', workspace: 'T1', kind: 'user', id: 'U1' },
      officer: { name: 'Li Wei', role: 'officer', offices: ['0100', '2200'] },
    },
    {
      principal: { platform: 'discord', workspace: '*', kind: 'role', id: 'R1' },
      officer: { name: 'Li Wei', role: 'officer', offices: ['0100', '2200'] },
    },
    {
      principal: { platform: 'slack', workspace: 'T1', kind: 'channel', id: 'C1' },
      officer: { name: 'All', role: 'analyst', offices: [] },
    },
  ]);
});

test.each<[unknown, string]>([
  [[], 'file: an object'],
  [{}, 'officers: a list'],
  [{ officers: [], admins: [] }, 'file.admins: there is no such field'],
  [{ officers: ['Li'] }, 'officers[0]: an object'],
  [{ officers: [good, { ...good, name: '' }] }, 'officers[1].name: a text'],
  [{ officers: [{ ...good, role: 'king' }] }, 'officers[0].role: one of guest, officer, analyst, publisher, admin'],
  [{ officers: [{ ...good, offices: [100] }] }, 'officers[0].offices[0]: a customs code of four digits as text'],
  [{ officers: [{ ...good, offices: ['0100', '9900'] }] }, 'officers[0].offices[1]: a customs code'],
  [{ officers: [{ ...good, offices: [] }] }, 'officers[0].offices: an officer needs at least one'],
  [{ officers: [{ ...good, offices: '0100' }] }, 'officers[0].offices: a list'],
  [{ officers: [{ ...good, who: undefined }] }, 'officers[0].who: a list'],
  [{ officers: [{ ...good, who: [{ ...who[0], platform: 'irc' }] }] }, 'officers[0].who[0].platform: one of slack'],
  [{ officers: [{ ...good, who: [{ platform: 'slack', user: 'U1' }] }] }, 'officers[0].who[0].workspace: a text'],
  [{ officers: [{ ...good, who: [{ ...who[0], role: 'R1' }] }] }, 'officers[0].who[0]: exactly one of'],
  [{ officers: [{ ...good, who: [{ platform: 'slack', workspace: 'T1' }] }] }, 'officers[0].who[0]: exactly one of'],
  [{ officers: [good, good] }, 'officers[1].who[0]: the same as officers[0].who[0]'],
])('%j is refused with its place', (file, fault) => {
  expect(() => read(file)).toThrow(OfficersFileError);
  expect(() => read(file)).toThrow(fault);
});

test('a file that is not there or no JSON says so', async () => {
  expect(() => readOfficers('{', 'officers.json', reference.offices)).toThrow('officers.json cannot be used: JSON');
  const missing = join(temporaryFolder(), 'officers.json');
  await expect(loadOfficers(missing, reference.offices)).rejects.toThrow('it cannot be read (ENOENT)');
});
