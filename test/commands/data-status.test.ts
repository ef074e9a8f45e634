import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { asking, goods } from '../answer/asking.ts';
import { officersFront } from '../command/officers-front.ts';

/** Both report every day of four weeks; on the last day Shanghai does not. */
const RECORDS = Array.from({ length: 29 }, (_, at) => addDays('2026-10-26', at)).flatMap((day, at) => [
  goods(`b${at}`, 100, { day }),
  ...(at < 28 ? [goods(`s${at}`, 100, { day, office: '2200' })] : []),
]);

test('/data status: which office has reported up to which day, the late first', async () => {
  const { ask } = await asking(RECORDS);
  const { text, table } = await ask('/data status');
  expect(text).toBe('Declarations up to 23 Nov 2026 (state 1); 1 of 42 offices late.');
  expect(table?.rows.slice(0, 2)).toEqual([
    ['Shanghai', '22 Nov 2026', 'late'],
    ['Beijing', '23 Nov 2026', ''],
  ]);
  expect((await ask('/data 状态', 'zh')).text).toContain('1个迟报');
});

test('an officer sees their own office alone', async () => {
  const { ask } = await officersFront(RECORDS);
  expect((await ask('beijing', '/data status')).table?.rows).toEqual([['Beijing', '23 Nov 2026', '']]);
  expect((await ask('guest', '/data status')).refusal).not.toBeNull();
});
