import { expect, test } from 'vitest';
import { ALARM, briefingWorld, goods, type World } from './briefing-world.ts';

const slots = async (world: World): Promise<string[]> =>
  (await world.planned()).filter(({ target }) => target !== ALARM).map(({ slot, target }) => `${target} ${slot}`);

const NINE = '2026-11-24T01:00:00.000Z';

async function daily(now = '2026-11-23T12:00:00Z', terms = 'daily 09:00 workdays en') {
  const world = await briefingWorld({ now });
  await world.ask(`/briefing subscribe ${terms}`);
  return world;
}

test('nothing is planned before its time; at it, once, however many look and whatever their clocks say', async () => {
  const world = await daily();
  world.at('2026-11-24T00:59:59Z');
  await world.tick();
  expect(await world.rows()).toEqual([]);
  world.at(NINE);
  await Promise.all(['one', 'two', 'three'].map((process) => world.tick(process)));
  await world.tick('slow', new Date('2026-11-24T00:50:00Z'));
  await world.tick('fast', new Date('2026-11-24T01:20:00Z'));
  expect(await slots(world)).toEqual([`C1 ${NINE}`]);
});

test('a process that slept for an hour plans what was due meanwhile, once, and says that it is late', async () => {
  const world = await daily();
  world.at('2026-11-24T02:00:00Z');
  await world.tick();
  const [only, ...others] = await world.planned();
  expect(others).toEqual([]);
  expect(only?.reply.text).toContain('It was due at Tue 24 Nov 2026 09:00 and is sent late, at Tue 24 Nov 2026 10:00.');
});

test('after days of downtime the last is sent late, those before it are skipped, and a second channel hears of it', async () => {
  const world = await daily('2026-11-16T12:00:00Z');
  await world.tick();
  world.at('2026-11-24T02:00:00Z');
  await world.tick();
  await world.sendAll();
  expect(await slots(world)).toEqual([`C1 ${NINE}`]);
  const [alarm] = (await world.planned()).filter(({ target }) => target === ALARM);
  expect(alarm?.reply.text).toContain('from Mon 16 Nov 2026 20:00 to Tue 24 Nov 2026 10:00 no process looked');
  const { text } = await world.ask('/briefing status');
  for (const day of ['Mon 23', 'Fri 20', 'Thu 19', 'Wed 18', 'Tue 17'])
    expect(text).toContain(`${day} Nov 2026 09:00 · skipped · older than its period: the next one was due`);
  expect(text).toContain('Tue 24 Nov 2026 09:00 · sent · Tue 24 Nov 2026 10:00 · 1 h 0 min');
});

test('a clock set forward by a month and back again loses nothing and doubles nothing', async () => {
  const world = await daily();
  await world.tick('wild', new Date('2026-12-24T03:00:00Z'));
  for (let hour = 0; hour < 24 * 8; hour += 3) {
    world.at(new Date(Date.parse('2026-11-23T12:00:00Z') + hour * 3_600_000));
    await world.tick();
    await world.sendAll();
  }
  // 24 December was sent when the clock said so; the days up to the end of the run came at their own time.
  expect((await slots(world)).filter((slot) => slot.startsWith('C1'))).toEqual(
    ['11-24', '11-25', '11-26', '11-27', '11-30', '12-01', '12-24'].map((day) => `C1 2026-${day}T01:00:00.000Z`),
  );
});

test('what was due while paused is not sent; an edited time counts from then on', async () => {
  const world = await daily();
  await world.ask('/briefing pause');
  world.at('2026-11-24T02:00:00Z');
  await world.tick();
  await world.ask('/briefing resume');
  await world.tick();
  expect(await world.rows()).toEqual([]);
  await world.ask('/briefing edit 11:00');
  world.at('2026-11-24T03:00:30Z');
  await world.tick();
  expect(await slots(world)).toEqual(['C1 2026-11-24T03:00:00.000Z']);
  await world.ask('/briefing unsubscribe');
  world.at('2026-11-25T03:00:30Z');
  await world.tick();
  expect(await slots(world)).toHaveLength(1);
});

test('one that nobody sent before the next was due is skipped', async () => {
  const world = await daily();
  for (const at of [NINE, '2026-11-25T01:00:00Z']) {
    world.at(at);
    await world.tick();
  }
  expect((await world.planned()).map(({ slot, row }) => [slot.slice(0, 10), row.state, row.reason])).toContainEqual([
    '2026-11-24',
    'skipped',
    'too-late',
  ]);
});

test('quiet: nothing to say is not sent, and stands in the status', async () => {
  const world = await daily('2026-11-17T12:00:00Z', 'daily 09:00 workdays en quiet');
  world.at('2026-11-18T01:00:00Z');
  await world.tick();
  await world.tick();
  expect(await world.rows()).toEqual([]);
  expect((await world.ask('/briefing status')).text).toContain('nothing to say, as asked for (quiet)');
  // Black Friday is near.
  world.at('2026-11-26T01:00:00Z');
  await world.tick();
  expect(await slots(world)).toContain('C1 2026-11-26T01:00:00.000Z');
});

test('when complete: sent as soon as the last office has reported, at latest at the time naming who is late', async () => {
  const world = await daily('2026-11-23T12:00:00Z', 'daily 09:00 workdays en when complete');
  world.at('2026-11-23T20:00:00Z');
  await world.tick();
  expect((await world.planned()).map(({ slot, row }) => [slot, row.plannedAt])).toEqual([
    [NINE, '2026-11-23T20:00:00.000Z'],
  ]);
  await world.sendAll();
  expect((await world.ask('/briefing status')).text).toContain('early, reports were in');

  const reports = [goods('a', { day: '2026-11-24' }), goods('b', { day: '2026-11-24', office: '2200' })];
  await world.store.ledger.apply('second', reports);
  world.at('2026-11-24T20:00:00Z');
  await world.tick();
  expect(await slots(world)).toHaveLength(1);
  world.at('2026-11-25T01:00:00Z');
  await world.tick();
  expect((await world.planned()).find(({ slot }) => slot.startsWith('2026-11-25'))?.reply.text).toContain(
    'Not reported for 24 Nov 2026: Hangzhou',
  );
});

test('where nothing has come in, the briefing says so and has no chart', async () => {
  const world = await daily();
  world.at('2026-11-25T01:00:00Z');
  await world.tick();
  const reply = (await world.planned()).find(({ target }) => target === 'C1')?.reply;
  expect(reply?.text).toContain('no declarations have come in for this period yet');
  expect(reply?.chart).toBeNull();
});

test('late data that change a printed figure are corrected in the thread, each change once', async () => {
  const world = await daily(undefined, 'daily 09:00 workdays both');
  world.at(NINE);
  await world.tick();
  await world.sendAll();
  const late = (id: string, value: number, hour: string): Promise<void> =>
    world.store.ledger.apply(id, [goods(id, { value })]).then(() => world.at(`2026-11-24T${hour}Z`));
  await late('late', 700_000_00, '02:00:00');
  // The first look sees that the ledger has moved, the second that it has come to rest.
  await world.tick();
  expect(await slots(world)).toHaveLength(1);
  for (const _ of [1, 2, 3]) await world.tick();
  const [, first, ...others] = (await world.planned()).filter(({ target }) => target !== ALARM);
  expect(others).toEqual([]);
  expect(first?.row).toMatchObject({ slot: `${NINE} correction 1`, follows: { slot: NINE, as: 'reply' } });
  expect(first?.reply.text).toContain('exports 2026-11-23: 12.00 million yuan → 12.70 million yuan');
  expect(first?.reply.text).toContain('出口 2026年11月23日：1200.00万元 → 1270.00万元');
  await world.sendAll();

  await late('later', 100_000_00, '02:20:00');
  for (const _ of [1, 2, 3]) await world.tick();
  expect(await slots(world)).toHaveLength(2);
  world.at('2026-11-24T02:31:00Z');
  await world.tick();
  const second = (await world.planned()).find(({ slot }) => slot.endsWith('2'));
  expect(second?.slot).toBe(`${NINE} correction 2`);
  expect(second?.reply.text).toContain('exports 2026-11-23: 12.70 million yuan → 12.80 million yuan');
  await world.sendAll();
  expect((await world.ask('/briefing history')).table?.rows[0]?.at(-1)).toBe('2');
});

test('a failure is told to the owner in direct messages, and a stuck briefing to the second channel, once', async () => {
  const world = await daily();
  world.at(NINE);
  await world.tick();
  const [row] = await world.rows();
  if (!row) throw new Error('nothing was planned');
  const claim = await world.store.outbox.claim(row, new Date(NINE), 60);
  if (!claim) throw new Error('it could not be claimed');
  await world.store.outbox.failed(claim, 'is_archived', new Date(NINE));
  for (const at of ['01:01:00', '01:05:00', '01:16:00', '01:20:00']) {
    world.at(`2026-11-24T${at}Z`);
    await world.tick();
  }
  const told = (await world.planned()).filter(({ slot }) => slot !== NINE && !slot.startsWith('stopped'));
  expect(told.map(({ target, slot }) => [target, slot])).toEqual([
    ['user:ann', `${NINE} failure`],
    [ALARM, `stuck briefing 1 ${NINE}`],
  ]);
  expect(told[0]?.reply.text).toMatch(/^Briefing #1, due Tue 24 Nov 2026 09:00, did not get out: is_archived\./);
});

test('resend sends an earlier edition again, as of now', async () => {
  const world = await daily();
  world.at('2026-11-24T03:00:00Z');
  expect((await world.ask('/briefing resend 2026-11-20')).text).toContain('Fri 20 Nov 2026 09:00');
  const [again] = await world.planned();
  expect(again?.slot).toBe('2026-11-20T01:00:00.000Z again 2026-11-24T03:00:00.000Z');
  expect(again?.reply.text).toMatch(/Thu 19 Nov 2026: .*\nSent again: the briefing due at Fri 20 Nov 2026 09:00/);
  expect((await world.ask('/briefing resend 2026-11-22')).refusal?.code).toBe('nothing-due');
  expect((await world.ask('/briefing resend 2026-11-30')).refusal?.code).toBe('nothing-due');
});
