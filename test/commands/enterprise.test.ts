import { beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';
import type { Asker } from '../../src/domain/asker.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Officer } from '../../src/domain/officer.ts';
import { registration } from '../contracts/enterprise-store.ts';
import { useFront } from './front.ts';

const HERE = registration.code;
const SHANGHAI = '2201960ABC';
const NOBODY = '9901960ABC';
const GUEST_OF_BEIJING = '5101960ABC';

const of = (id: string, day: string, more: Partial<Declaration> = {}): Declaration => ({
  ...{ id, version: 1, kind: 'goods', day, office: '0100', flow: 'exports', mode: '9610', partner: 'USA' },
  ...{ chapter: '85', enterprise: HERE, value: 1_000_000_00, parcels: 500, original: null },
  ...more,
});
const { ask, front, store } = useFront([
  of('A', '2025-03-01'),
  of('B', '2026-03-01', { value: 1_500_000_00 }),
  of('C', '2026-10-05', { mode: '9710', value: 500_000_00 }),
  of('D', '2026-10-09', { kind: 'return', value: 20_000_00, parcels: 10 }),
  of('E', '2026-10-31', { office: '2200', value: 9_000_000_00 }),
  of('F', '2026-11-02', { mode: '0110', value: 7_000_000_00 }),
  of('G', '2026-10-31', { office: '2200', enterprise: SHANGHAI }),
  of('H', '2026-10-31', { enterprise: GUEST_OF_BEIJING }),
  of('I', '2026-11-23', { enterprise: '' }),
  of('J', '2023-01-01', { enterprise: '' }),
]);

const asker = (user: string): Asker => ({ platform: 'slack', workspace: 'T1', channel: 'C1', user, roles: [] });
const as = (user: string, text: string): Promise<Reply> => front().ask({ text, asker: asker(user) });

beforeAll(async () => {
  const { officers, enterprises } = store();
  const grant = (id: string, officer: Officer) =>
    officers.grant({ principal: { platform: 'slack', workspace: 'T1', kind: 'user', id }, officer }, 'me', new Date(0));
  await grant('BEIJING', { name: 'Li Wei', role: 'officer', offices: ['0100'] });
  await grant('ANALYST', { name: 'Wang Fang', role: 'analyst', offices: [] });
  await grant('GUEST', { name: 'Guest', role: 'guest', offices: [] });
  await enterprises.register([
    registration,
    { ...registration, code: SHANGHAI, name: 'Shanghai Parcels', office: '2200' },
    { ...registration, code: GUEST_OF_BEIJING, name: 'Huangpu Parcels', office: '5200' },
  ]);
});

test('an officer sees measures, volumes, returns and months of what was declared at their own office', async () => {
  const { text, table, chart, figures, id, readAs } = await as('BEIJING', `/enterprise ${HERE.toLowerCase()}`);
  expect(text).toContain('Beijing Parcels (1101960ABC): home office Beijing (0100)');
  expect(text).toContain('Docking through: single window, used 40 times');
  expect(text).toContain('Return arrangement: none');
  expect(text).toContain('Counted: declarations at Beijing.');
  expect(table?.rows).toEqual([
    ['exports', '2.00 million yuan', '+100.0 %', '0.50 million yuan', 'no base'],
    ['exports 9610', '1.50 million yuan', '+50.0 %', '–', '–'],
    ['exports 9710', '0.50 million yuan', 'no base', '0.50 million yuan', 'no base'],
    ['imports', '–', '–', '–', '–'],
    ['return rate', '1.00 %', '+1.00 pp', '4.00 %', 'no base'],
  ]);
  expect(chart).toMatchObject({ kind: 'lines', title: 'Beijing Parcels: CBEC exports and imports by month' });
  expect(figures.filter(({ key }) => key.mode === '9610').map(({ value }) => value)).toEqual([1_500_000_00]);
  expect([id, readAs]).toEqual([null, `enterprise:${HERE}`]);
});

test('an analyst sees what was declared everywhere, in Chinese too', async () => {
  const reply = await front().ask({ text: `/enterprise ${HERE}`, lang: 'zh', asker: asker('ANALYST') });
  expect(reply.text).toContain('一点对接：single window，使用40次');
  expect(reply.text).toContain('统计范围：在北京、上海的申报。');
  expect(reply.table?.rows[0]?.[1]).toBe('1100.00万元');
});

test('one registered elsewhere that declares here is seen', async () => {
  const { text } = await as('BEIJING', `/enterprise ${GUEST_OF_BEIJING}`);
  expect(text).toContain('Huangpu Parcels (5101960ABC): home office Huangpu (5200)');
});

test('the refusal is the same for one of another office and one that does not exist', async () => {
  const [foreign, nobody] = [
    await as('BEIJING', `/enterprise ${SHANGHAI}`),
    await as('BEIJING', `/enterprise ${NOBODY}`),
  ];
  expect(foreign.refusal?.code).toBe('no-such-enterprise');
  expect(JSON.parse(JSON.stringify(foreign).replaceAll(SHANGHAI, NOBODY))).toEqual(nobody);
  expect(await ask(`/enterprise ${NOBODY}`)).toMatchObject({ text: nobody.text });
});

test('every question is in the audit log with its code, also one that is refused', async () => {
  await as('BEIJING', `/enterprise ${HERE}`);
  await as('BEIJING', `/enterprise ${SHANGHAI}`);
  const kept = (await store().audit.last(2)).map(({ entry }) => JSON.parse(entry));
  expect(kept.map(({ officer, readAs, outcome }) => [officer, readAs, outcome])).toEqual([
    ['Li Wei', `enterprise:${HERE}`, 'answered'],
    ['Li Wei', `enterprise:${SHANGHAI}`, 'refused'],
  ]);
});

test('the list has the enterprises of the own office alone, with a button each', async () => {
  const { table, actions } = await as('BEIJING', '/enterprise');
  expect(table?.rows).toEqual([[HERE, 'Beijing Parcels', 'Beijing', '3', '40', '2', '0']]);
  expect(actions.map(({ ask: line }) => line)).toEqual([`/enterprise ${HERE}`]);
  expect((await ask('/enterprise')).table?.rows).toHaveLength(3);
});

test.each([
  ['GUEST', `/enterprise ${HERE}`, 'role-missing'],
  ['BEIJING', '/enterprise A B', 'not-a-code'],
  ['BEIJING', `/stats exports 2026 enterprise:${HERE}`, 'no-enterprise-figures'],
])('%s: %s is refused', async (user, line, code) => {
  expect((await as(user, line)).refusal?.code).toBe(code);
});
