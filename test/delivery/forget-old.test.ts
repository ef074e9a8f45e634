import { expect, onTestFinished, test } from 'vitest';
import { forgetOld } from '../../src/delivery/forget-old.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import { openStore } from '../../src/store/open-store.ts';

test('what came in within the days is kept, and so is a message with something new about it', async () => {
  const { inbox, outbox, close } = await openStore(':memory:', new Date(0));
  onTestFinished(close);
  const message = { target: 'C1', platform: 'slack', content: '{}', dueAt: new Date(0) };
  for (const day of ['16', '17', '18']) {
    const now = new Date(`2026-11-${day}T08:00:00Z`);
    await inbox.claim({ platform: 'slack', id: day, fingerprint: day, now });
    await outbox.plan([{ ...message, job: `alert ${day}`, slot: '1' }], now);
    await outbox.sent({ ...message, job: `alert ${day}`, slot: '1' }, day, now);
    await outbox.plan([{ ...message, job: 'alert 0', slot: day }], now);
    await outbox.sent({ ...message, job: 'alert 0', slot: day }, day, now);
  }
  await outbox.plan([{ ...message, job: 'waiting', slot: '1' }], new Date(0));
  const clock = fixedClock('2026-11-24T08:00:00Z');
  expect(await forgetOld({ inbox, outbox }, { inbox: 7, outbox: 7 }, clock)).toEqual({ inbox: 1, outbox: 1 });
  expect(await forgetOld({ inbox, outbox }, { inbox: 6, outbox: 6 }, clock)).toEqual({ inbox: 1, outbox: 1 });
  expect(await forgetOld({ inbox, outbox }, { inbox: 5, outbox: 5 }, clock)).toEqual({ inbox: 1, outbox: 4 });
  expect(await outbox.list({ limit: 9 })).toMatchObject([{ job: 'waiting' }]);
});
