import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atMost } from '../../src/domain/at-most.ts';

test('two at once, the others in order, a failed one makes room too', async () => {
  const places = atMost(2);
  const begun: number[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const tasks = [0, 1, 2, 3].map((task) => {
    const end = Promise.withResolvers<void>();
    ends.push(end);
    const running = places.run(async () => {
      begun.push(task);
      await end.promise;
    });
    return running.catch(() => 'failed');
  });
  expect([begun, places.waiting()]).toEqual([[0, 1], 2]);
  ends[1]?.reject(new Error('no'));
  await setImmediate();
  expect([begun, places.waiting()]).toEqual([[0, 1, 2], 1]);
  for (const { resolve } of ends) resolve();
  expect(await Promise.all(tasks)).toEqual([undefined, 'failed', undefined, undefined]);
  expect(begun).toEqual([0, 1, 2, 3]);
});
