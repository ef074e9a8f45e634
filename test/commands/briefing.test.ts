import { expect, test } from 'vitest';
import { briefingWorld } from '../briefing/briefing-world.ts';

const NOW = '2026-09-23T01:00:00Z';

test('subscribing says what was understood and when it comes, days off and make-up workdays included', async () => {
  const world = await briefingWorld({ now: NOW, records: [] });
  const { text, readAs, actions } = await world.ask('/briefing subscribe daily 09:30 Europe/London both Beijing quiet');
  expect(text.split('\n')).toEqual([
    'This channel is subscribed: #1 daily 09:30 Europe/London workdays both Beijing quiet',
    'Next 5:',
    'Wed 23 Sep 2026 09:30 (Europe/London)',
    'Thu 24 Sep 2026 09:30 (Europe/London)',
    'Mon 28 Sep 2026 09:30 (Europe/London)',
    'Tue 29 Sep 2026 09:30 (Europe/London)',
    'Wed 30 Sep 2026 09:30 (Europe/London)',
  ]);
  expect(readAs).toBe('subscribe daily 09:30 Europe/London workdays both Beijing quiet');
  expect(actions.map(({ ask }) => ask)).toContain('/briefing preview 1');
  world.at('2026-09-30T02:00:00Z');
  // After National Day Saturday the 10th is worked.
  expect((await world.ask('/briefing resume')).text).toContain(
    'Sat 10 Oct 2026 09:30 (Europe/London) · make-up workday',
  );
});

test('in Chinese the same, and a year without a notice is not guessed', async () => {
  const world = await briefingWorld({ now: '2026-12-30T02:00:00Z', records: [] });
  const { text } = await world.ask('/briefing 订阅 每日9点 工作日 中文 报齐后');
  expect(text.split('\n')).toEqual([
    '已订阅：#1 每日 09:00 Asia/Shanghai 工作日 中文 全部关区 报齐后',
    '接下来1次：',
    '2026年12月31日（周四）09:00',
    '2027年：放假安排尚未公布；公布前每天都算工作日，首次为2027年1月1日（周五）09:00',
  ]);
});

test('verbs ask which one is meant where there are several, and reach no other channel', async () => {
  const world = await briefingWorld({ now: NOW, records: [] });
  const code = (line: string, user = 'ann', channel = 'C1') =>
    world.ask(line, user, channel).then(({ refusal }) => refusal?.code ?? null);
  expect(await code('/briefing pause')).toBe('which-briefing');
  await world.ask('/briefing subscribe daily 09:00');
  expect(await code('/briefing pause')).toBeNull();
  await world.ask('/briefing subscribe weekly 09:00');
  const { refusal, actions } = await world.ask('/briefing resume');
  expect(refusal?.code).toBe('which-briefing');
  expect(actions.map(({ ask }) => ask)).toEqual(['/briefing resume 1', '/briefing resume 2']);
  expect(await code('/briefing resume 2')).toBeNull();
  expect(await code('/briefing resume 7')).toBe('no-such-briefing');
  expect(await code('/briefing unsubscribe 1', 'bo', 'C2')).toBe('no-such-briefing');
  expect(await code('/briefing list', 'nobody', 'C1')).toBeNull();
  expect(await code('/briefing list', 'nobody', 'C9')).toBe('not-registered');
});

test('an edit changes what is said and leaves the rest; the list has what there is now', async () => {
  const world = await briefingWorld({ now: NOW, records: [] });
  await world.ask('/briefing subscribe daily 09:00 when complete quiet Beijing');
  await world.ask('/briefing edit weekly on time always all offices both');
  const { table } = await world.ask('/briefing list');
  expect(table?.rows).toEqual([
    ['#1', 'weekly 09:00 Asia/Shanghai workdays both all offices', 'Mon 28 Sep 2026 09:00', 'ann'],
  ]);
  expect((await world.ask('/briefing edit')).refusal?.code).toBe('word-missing');
  await world.ask('/briefing 退订');
  expect((await world.ask('/briefing list')).text).toBe('This channel has no briefings.');
});

test('status says that nobody looks when no process does, and who looked when', async () => {
  const world = await briefingWorld({ now: NOW, records: [] });
  await world.ask('/briefing subscribe daily 09:30');
  expect((await world.ask('/briefing status')).footnotes).toEqual([
    'No process looks for due times: briefings are sent while tidewaiter start runs.',
  ]);
  await world.tick();
  expect((await world.ask('/briefing status')).footnotes[0]).toContain('Wed 23 Sep 2026 09:00, by 1 process');
});
