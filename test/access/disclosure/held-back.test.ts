import { expect, test } from 'vitest';
import type { Reply } from '../../../src/answer/reply.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { asking, goods } from '../../answer/asking.ts';
import { officersFront } from '../../command/officers-front.ts';

/** Four enterprises of one office and mode on a day, 100 yuan each. */
const wide = (name: string, about: Partial<Declaration>): Declaration[] =>
  [1, 2, 3, 4].map((at) => goods(`${name}${at}`, 100, { enterprise: `${name}${at}`, ...about }));
const one = (name: string, about: Partial<Declaration>): Declaration =>
  goods(name, 131, { enterprise: name, ...about });

const MODES = [...wide('a', { mode: '9610' }), ...wide('b', { mode: '1210' }), one('few', { mode: '9710' })];
const shown = ({ figures }: Reply): (number | null)[] => figures.map(({ value }) => value);
const fen = (yuan: number): number => yuan * 100;

test('a cell of fewer than three enterprises is c, and the smallest other with it', async () => {
  const { ask } = await asking(MODES);
  const reply = await ask('/stats exports 2020-11 by mode');
  expect(reply.figures.map(({ key, value, held }) => [key.mode ?? 'all', value, held])).toEqual([
    ['1210', fen(400), undefined],
    ['9610', null, 'complement'],
    ['9710', null, 'few'],
    ['all', fen(931), undefined],
  ]);
  expect(reply.table?.rows.map((row) => row[1] === 'c')).toEqual([false, true, true, false]);
  expect(reply.footnotes.join()).toContain('c: confidential');
  expect(JSON.stringify(reply)).not.toContain(String(fen(131)));
});

test('a demo ledger, whose enterprises are made up, is shown as it is', async () => {
  const { ask } = await asking(MODES, true);
  expect(shown(await ask('/stats exports 2020-11 by mode'))).toEqual([fen(400), fen(400), fen(131), fen(931)]);
});

test.each([
  ['85 %', 1700, false],
  ['more than 85 %', 1701, true],
])('one enterprise with %s of the value', async (_, yuan, held) => {
  const { ask } = await asking([...wide('a', {}).slice(1), goods('big', yuan, { enterprise: 'big' })]);
  const { figures } = await ask('/stats exports 2020-11');
  expect(figures.at(-1)?.value === null).toBe(held);
});

test.each([
  ['exports 2020-11 office:0100', 'exports 2020-11 office:0100 mode:9610 mode:1210'],
  ['exports 2020-11', 'exports 2020-11 mode:9610 mode:1210'],
  ['exports 2020-11-01..2020-11-30', 'exports 2020-11-01..2020-11-11 mode:1210 mode:9610'],
])('%s, then %s: the difference is one enterprise, so the second is held back', async (first, second) => {
  const { ask } = await asking(MODES);
  expect(shown(await ask(`/stats ${first}`)).at(-1)).toBe(fen(931));
  const reply = await ask(`/stats ${second}`);
  expect(reply.figures.at(-1)).toMatchObject({ value: null, held: 'history', text: 'c' });
  expect(reply.footnotes.join()).toContain('earlier answers');
  // The same again, and again after a restart of the conversation.
  expect(shown(await ask(`/stats ${second}`)).at(-1)).toBeNull();
  const other = await asking(MODES);
  expect(shown(await other.ask(`/stats ${second}`)).at(-1)).toBe(fen(800));
  expect(shown(await other.ask(`/stats ${first}`)).at(-1)).toBeNull();
});

test('a day of one enterprise does not follow from its month and the days around it', async () => {
  const { ask } = await asking([
    ...wide('a', { day: '2020-11-01' }),
    ...wide('b', { day: '2020-11-03' }),
    one('x', { day: '2020-11-02' }),
  ]);
  expect(shown(await ask('/stats exports 2020-11')).at(-1)).toBe(fen(931));
  expect(shown(await ask('/stats exports 2020-11-01')).at(-1)).toBe(fen(400));
  expect(shown(await ask('/stats exports 2020-11-03')).at(-1)).toBeNull();
  expect(shown(await ask('/stats exports 2020-11-01..2020-11-02')).at(-1)).toBeNull();
});

test('growth is held back where it would give its base away, and shares with their parts', async () => {
  const { ask } = await asking([
    one('x', { day: '2019-11-11' }),
    ...wide('z', { day: '2019-03-01', flow: 'imports' }),
    ...wide('a', { day: '2020-11-11' }),
  ]);
  const { figures, text } = await ask('/stats exports 2020-11');
  expect(figures.at(-1)).toMatchObject({ value: fen(400), growth: null });
  expect(text).toMatch(/400.* c/);
  const share = await asking(MODES);
  expect((await share.ask('/stats share exports 2020-11 mode:9710')).text).toMatch(/: c, c % of/);
});

test('files say so in CONF_STATUS', async () => {
  const { ask } = await asking(MODES);
  const { file } = await ask('/stats exports 2020-11 by mode as csv');
  const text = new TextDecoder().decode(file?.content as Uint8Array);
  const lines = text.split('\r\n');
  const at = (lines[0] ?? '').split(',').indexOf('conf_status');
  expect(lines.slice(1, 5).map((line) => line.split(',')[at])).toEqual(['F', 'D', 'C', 'F']);
  expect(text).not.toContain('131.00');
});

test('declarations that name no enterprise have none to disclose; beside named ones they count as one', async () => {
  const none = await asking([goods('1', 100)]);
  expect(shown(await none.ask('/stats exports 2020-11')).at(-1)).toBe(fen(100));
  const mixed = await asking([goods('1', 100), goods('2', 100, { enterprise: 'E' })]);
  expect(shown(await mixed.ask('/stats exports 2020-11')).at(-1)).toBeNull();
});

test('an officer with clearance sees the cells of their own office, one without does not', async () => {
  const { ask } = await officersFront(MODES);
  expect(shown(await ask('beijing', '/stats exports 2020-11 Beijing by mode'))).toContain(null);
  expect(shown(await ask('cleared', '/stats exports 2020-11 Beijing by mode'))).not.toContain(null);
  expect(shown(await ask('analyst', '/stats exports 2020-11 Beijing by mode'))).toContain(null);
});

test('what one officer was shown holds nothing back from another', async () => {
  const { ask } = await officersFront(MODES);
  expect(shown(await ask('analyst', '/stats exports 2020-11')).at(-1)).toBe(fen(931));
  expect(shown(await ask('admin', '/stats exports 2020-11 mode:9610 mode:1210')).at(-1)).toBe(fen(800));
});

test('somebody who asks by two accounts is one officer', async () => {
  const { ask } = await officersFront(MODES);
  expect(shown(await ask('analyst', '/stats exports 2020-11')).at(-1)).toBe(fen(931));
  const other = await ask('analyst at home', '/stats exports 2020-11 mode:9610 mode:1210');
  expect(other.figures.at(-1)).toMatchObject({ value: null, held: 'history' });
});

test('what an officer may look up of their own office is taken off a sum of all offices first', async () => {
  const others = wide('b', { office: '2200' }).slice(0, 2);
  const { ask } = await officersFront([...wide('a', {}), ...others]);
  expect(shown(await ask('analyst', '/stats exports 2020-11')).at(-1)).toBe(fen(600));
  expect(shown(await ask('beijing', '/stats exports 2020-11')).at(-1)).toBeNull();
  expect(shown(await ask('beijing', '/stats exports 2020-11 Beijing')).at(-1)).toBe(fen(400));
});

test.each([
  ['exports 2020-11 office:0100 mode:9610', 'exports 2020H2'],
  ['exports 2020-11 office:0100 mode:9610', 'exports 2020-11-01..2020-11-30'],
])('%s, then %s: narrower sums of several dimensions count as well', async (first, second) => {
  const { ask } = await asking([...wide('a', { mode: '9610' }), one('few', { mode: '1210', office: '2200' })]);
  expect(shown(await ask(`/stats ${first}`)).at(-1)).toBe(fen(400));
  expect(shown(await ask(`/stats ${second}`)).at(-1)).toBeNull();
});

test('what came back in a year less what of its goods came back would be two enterprises', async () => {
  const back = (of: Declaration, day: string): Declaration => ({
    ...of,
    id: `R${of.id}`,
    kind: 'return',
    day,
    original: of.id,
  });
  const now = wide('a', { day: '2020-03-01' });
  const before = wide('b', { day: '2019-12-01' }).slice(0, 2);
  const last = wide('z', { day: '2020-12-31' });
  const { ask } = await asking([
    ...[...now, ...before, ...last],
    ...now.map((of) => back(of, '2020-04-01')),
    ...before.map((of) => back(of, '2020-01-10')),
  ]);
  expect(shown(await ask('/stats returns 2020')).at(-1)).toBe(fen(600));
  expect((await ask('/stats returns cohort 2020')).figures.at(-1)).toMatchObject({ value: null, held: 'history' });
});

test('an answer that was kept for an officer with clearance is explained to others as they may see it', async () => {
  const { ask } = await officersFront(MODES);
  const { id, text } = await ask('cleared', '/stats exports 2020-11 Beijing 9710');
  expect(text).toContain('131.00 yuan');
  const why = await ask('beijing', `/data why ${id}`);
  expect(why.text).toContain('exports 2020-11 Beijing 9710');
  expect(JSON.stringify(why)).not.toContain('131.00');
});
