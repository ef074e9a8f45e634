import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';
import { someDeclarations } from '../answer/ledger/some-declarations.ts';
import { officersFront } from './officers-front.ts';

const RECORDS = someDeclarations(1500);
const FEW = RECORDS.slice(0, 200);
const OTHERS = ['2200', '2900', '3100', '5300'];

/** The same declarations, with those of other offices than Beijing moved among each other: all national sums are equal. */
const MOVED = RECORDS.map((record) => {
  const at = OTHERS.indexOf(record.office);
  const moved = (at + (Number(record.id.slice(1)) % 3) + 1) % OTHERS.length;
  return at < 0 ? record : { ...record, office: OTHERS[moved] ?? '' };
});

const shown = ({ text, figures, table, chart, footnotes, actions, file, refusal }: Reply) => ({
  text,
  figures,
  table,
  chart,
  footnotes,
  actions,
  file,
  refusal,
});

test('an officer who asks by office gets their own, the whole beside it, and the reason', async () => {
  const { ask } = await officersFront(FEW);
  const reply = await ask('beijing', '/stats exports 2020-11 by office');
  expect(reply.readAs).toBe('exports 2020-11 Beijing by office');
  expect(reply.figures.map(({ key }) => key)).toEqual([{ office: '0100' }, {}]);
  const whole = await ask('beijing', '/stats exports 2020-11');
  expect(reply.text.split('\n').slice(-2)).toEqual([
    'Only what is open to you is shown (Beijing); other offices are left out.',
    `All together: ${whole.text.split('\n')[0]}`,
  ]);
  expect((await ask('both', '/stats 出口 2020年11月 按关区')).text).toContain('仅显示您可查询的关区（北京、上海）');
  expect((await ask('analyst', '/stats exports 2020-11 by office')).text).not.toContain('open to you');
});

test.each([
  ['beijing', '/stats exports 2020 Shanghai', 'other-office', ['/stats exports 2020 Beijing', '/stats exports 2020']],
  ['beijing', '/office Shanghai', 'other-office', ['/office Beijing']],
  ['beijing', '/stats exports Beijing 2020 vs Shanghai', 'other-office', undefined],
  ['beijing', '/admin list', 'role-missing', []],
  ['analyst', '/admin list', 'role-missing', []],
  ['analyst', '/stats exports 2020 enterprise:1101000001', 'no-enterprise-figures', []],
  ['admin', '/stats exports 2020 enterprise:1101000001', 'no-enterprise-figures', []],
  ['guest', '/stats exports 2020 by office', 'published-only', undefined],
  ['guest', '/stats exports 2020-11', 'published-only', undefined],
  ['guest', '/stats exports 2020 by partner', 'published-only', undefined],
  ['guest', '/office Beijing', 'published-only', ['/stats exports 2020', '/stats imports 2020', '/stats trade 2020']],
  ['nobody', '/stats exports 2020', 'not-registered', []],
  ['nobody', '/help', 'not-registered', []],
])('%s: %s is refused (%s)', async (user, line, code, offered) => {
  const { ask } = await officersFront(FEW);
  const reply = await ask(user, line);
  expect(reply.refusal?.code).toBe(code);
  if (offered) expect(reply.actions.map(({ ask: next }) => next)).toEqual(offered);
  for (const { ask: next } of reply.actions) expect((await ask(user, next)).refusal).toBeNull();
});

test('the refusal names what may be asked, and an unknown person is told what to give to an admin', async () => {
  const { ask } = await officersFront(FEW);
  expect((await ask('both', '/stats exports 2020 Hangzhou')).text).toBe(
    'Hangzhou: not open to you. You may ask for Beijing, Shanghai and all offices together.',
  );
  expect((await ask('nobody', 'exports 2020')).text).toContain('slack/T1/user/nobody');
});

test('unknown people get the published figures where that is set, and nothing from declarations', async () => {
  const { ask } = await officersFront(FEW, 'national');
  const published = await ask('nobody', '/stats exports 2020');
  expect(published.text).toContain('1.12 trillion yuan');
  expect(published.footnotes.join()).not.toContain('in the store');
  expect((await ask('nobody', '/stats exports 2020 by office')).refusal?.code).toBe('published-only');
});

test('an answer is explained only to those who may ask its question', async () => {
  const { ask, bugs } = await officersFront(FEW);
  const [all, own, published] = [
    await ask('analyst', '/stats exports 2020 by office'),
    await ask('beijing', '/stats exports 2020 by office'),
    await ask('analyst', '/stats exports 2020'),
  ];
  const why = async (user: string, { id }: Reply): Promise<string | undefined> =>
    (await ask(user, `/data why ${id}`)).refusal?.code;
  expect(all.id).not.toBe(own.id);
  expect([await why('analyst', all), await why('beijing', own), await why('guest', published)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  for (const [user, reply] of [
    ['beijing', all],
    ['guest', all],
    ['guest', own],
  ] as const)
    expect(await why(user, reply)).toBe('unknown-answer');
  expect(bugs).toEqual([]);
});

test('a file holds no more than the answer', async () => {
  const { ask } = await officersFront(FEW);
  const { file } = await ask('beijing', '/stats exports 2020 by office as csv');
  const text = Buffer.from(file?.content ?? '').toString();
  expect(text).toContain('0100');
  for (const code of OTHERS) expect(text).not.toContain(code);
});

const question = fc
  .record({
    verb: fc.constantFrom('', 'rank ', 'share ', 'contribution ', 'trend ', 'compare '),
    measure: fc.constantFrom(
      'exports',
      'imports',
      'trade',
      'balance',
      'returns',
      'returns rate',
      'parcels',
      'exports count',
    ),
    period: fc.constantFrom('2020', '2020-11', '2020Q4', '2020-03..2020-07', 'latest', '2021-02'),
    scope: fc.constantFrom(
      '',
      'Beijing',
      'Shanghai',
      'Beijing,Shanghai',
      '9610',
      'USA',
      'hs 85',
      'Beijing 9610',
      'vs Shanghai',
    ),
    by: fc.constantFrom(
      '',
      'by office',
      'by office and month',
      'by mode and office',
      'by month',
      'by partner',
      'by chapter',
    ),
    rest: fc.constantFrom('', 'top 2', 'bottom 1', 'as csv', 'as table'),
  })
  .map(({ verb, measure, period, scope, by, rest }) => `/stats ${verb}${measure} ${period} ${scope} ${by} ${rest}`);

test('nothing that an officer or guest can ask tells two distributions over other offices apart', async () => {
  const [one, other] = [await officersFront(RECORDS), await officersFront(MOVED)];
  const user = fc.constantFrom('beijing', 'guest');
  let told = 0;
  await fc.assert(
    fc.asyncProperty(user, question, async (who, line) => {
      const reply = await one.ask(who, line);
      expect(shown(await other.ask(who, line))).toEqual(shown(reply));
      // Every button too: a click is a question like any other.
      const [button] = reply.actions.slice(-2);
      if (button) expect(shown(await other.ask(who, button.ask))).toEqual(shown(await one.ask(who, button.ask)));
      if (!reply.refusal) told += 1;
    }),
    { numRuns: 80 },
  );
  expect(told).toBeGreaterThan(15);
  expect([...one.bugs, ...other.bugs]).toEqual([]);
  // The two are not alike to those who may see every office.
  const line = '/stats exports 2020 by office';
  expect((await one.ask('analyst', line)).text).not.toBe((await other.ask('analyst', line)).text);
});
