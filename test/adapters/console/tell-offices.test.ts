import { expect, test } from 'vitest';
import { createOfficers } from '../../../src/access/officers.ts';
import { tellOffices } from '../../../src/adapters/console/tell-offices.ts';
import { readPost } from '../../../src/answer/post.ts';
import type { Role } from '../../../src/domain/officer.ts';
import type { Grant, Principal } from '../../../src/store/officer-port.ts';
import { openLedger } from '../../ingest/open-ledger.ts';

const now = new Date('2026-02-01T00:00:00Z');
const HEADER = 'id,day,office,flow,mode,partner,chapter,value_yuan\n';
const row = (id: string, office: string, partner: string): string =>
  `${id},2020-11-11,${office},exports,9610,${partner},61,5\n`;

const granted = (kind: Principal['kind'], id: string, role: Role, offices: string[]): Grant => ({
  principal: { platform: 'slack', workspace: 'T1', kind, id },
  officer: { name: id, role, offices },
});

test('the channels of an office are told of its new rows once, with the counts, reasons and fixes', async () => {
  const { store, loadText } = await openLedger();
  const file = [
    granted('channel', 'C-beijing', 'officer', ['0100']),
    granted('channel', 'C-both', 'officer', ['0100', '2200']),
    granted('channel', 'C-guests', 'guest', ['0100']),
    granted('user', 'U-beijing', 'officer', ['0100']),
  ];
  const officers = createOfficers({ file, store: store.officers, unknown: 'nothing' });
  const parts = { store, officers, alarm: null, reference: await store.reference(), now };
  const text =
    HEADER +
    row('a', '0100', 'Atlantis') +
    row('b', '0100', 'Nowhere') +
    row('c', '2244', 'USA') +
    row('d', '2900', '?');
  expect(await tellOffices(await loadText(text), parts)).toBe(3);
  const rows = await store.outbox.list({ limit: 9 });
  expect(rows.map(({ target, slot, platform }) => [platform, target, slot]).sort()).toEqual([
    ['slack', 'C-beijing', '0100'],
    ['slack', 'C-both', '0100'],
    ['web', 'inbox', 'others'],
  ]);
  expect(readPost(rows[0]?.content ?? '').text.split('\n')).toEqual([
    '北京：test.csv 有2行未入账。',
    expect.stringMatching(/^2行 partner：Atlantis不是国家/),
    'Beijing: 2 rows of test.csv are not in the ledger.',
    expect.stringMatching(/^2 × partner: Atlantis is no country or region. Fix: /),
    '/data quarantine',
  ]);
  const others = rows.find(({ slot }) => slot === 'others');
  expect(readPost(others?.content ?? '').text.split('\n')).toEqual([
    'test.csv 有1行未入账，所属关区不明或没有频道可告知。',
    '杭州：1行 partner：unknown-partner',
    '1 rows of test.csv are not in the ledger, and no channel is known for their office.',
    'Hangzhou: 1 × partner: unknown-partner',
    'tidewaiter quarantine list --file test.csv',
  ]);
  expect(await tellOffices(await loadText(text), parts)).toBe(0);
});

test('rows of a run that ended before anybody was told are told with the next', async () => {
  const { store, loadText } = await openLedger();
  const officers = createOfficers({ file: [], store: store.officers, unknown: 'nothing' });
  const parts = { store, officers, alarm: null, reference: await store.reference(), now };
  const texts = async () => (await store.outbox.list({ limit: 9 })).map(({ content }) => readPost(content).text);
  const some = HEADER + row('a', '0100', '?');
  await loadText(some);
  await loadText(some);
  expect(await tellOffices(await loadText(some + row('b', '0100', '?')), parts)).toBe(1);
  expect(await texts()).toEqual([expect.stringMatching(/^test\.csv 有2行未入账/)]);
  expect(await tellOffices(await loadText(some), parts)).toBe(0);
  expect(await tellOffices(await loadText(some + row('c', '0100', '!')), parts)).toBe(1);
  expect(await texts()).toContainEqual(expect.stringMatching(/^test\.csv 有1行未入账/));
});
