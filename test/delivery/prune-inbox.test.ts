import { expect, onTestFinished, test } from 'vitest';
import { pruneInbox } from '../../src/delivery/prune-inbox.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import { openStore } from '../../src/store/open-store.ts';

test('what came in within the days is kept', async () => {
  const { inbox, close } = await openStore(':memory:', new Date(0));
  onTestFinished(close);
  for (const day of ['16', '17', '18']) {
    await inbox.claim({ platform: 'slack', id: day, fingerprint: day, now: new Date(`2026-11-${day}T08:00:00Z`) });
  }
  const clock = fixedClock('2026-11-24T08:00:00Z');
  expect(await pruneInbox(inbox, 7, clock)).toBe(1);
  expect(await pruneInbox(inbox, 6, clock)).toBe(1);
  expect(await pruneInbox(inbox, 6, clock)).toBe(0);
});
