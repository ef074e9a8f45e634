import { beforeEach, expect, test } from 'vitest';
import { type ChannelQueue, createChannelQueue } from '../../src/delivery/channel-queue.ts';
import { RateLimited } from '../../src/delivery/rate-limited.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

let time: VirtualTime;
let queue: ChannelQueue;
let started: string[];
beforeEach(() => {
  time = virtualTime();
  queue = createChannelQueue({ clock: time.clock, wait: time.wait, gapMs: 1000 });
  started = [];
});
const second = (): number => (time.clock().getTime() - Date.parse('2026-11-24T00:00:00Z')) / 1000;
const task = (name: string) => async (): Promise<string> => {
  started.push(`${name}@${second()}`);
  return name;
};

test('a channel starts one a second, in order; other channels do not wait for it', async () => {
  const results = Promise.all(['a1', 'b1', 'a2', 'a3', 'b2'].map((name) => queue.push(name[0] ?? '', task(name))));
  await time.advance(5000);
  expect(await results).toEqual(['a1', 'b1', 'a2', 'a3', 'b2']);
  expect(started).toEqual(['a1@0', 'b1@0', 'a2@1', 'b2@1', 'a3@2']);
});

test('a slow task holds its own channel only, and the gap is not added to what it took', async () => {
  queue.push('a', () => time.wait(2500));
  queue.push('a', task('a2'));
  queue.push('b', task('b1'));
  await time.advance(5000);
  expect(started).toEqual(['b1@0', 'a2@2.5']);
});

test('a channel that is told to rest rests, others go on', async () => {
  queue.stall('a', 30_000);
  queue.stall('a', 10_000);
  queue.push('a', task('a1'));
  queue.push('b', task('b1'));
  await time.advance(40_000);
  expect(started).toEqual(['b1@0', 'a1@30']);
});

test('a task that was turned away runs again when its channel may, before those behind it', async () => {
  let left = 2;
  const limited = async (): Promise<string> => {
    if (left > 0) {
      left -= 1;
      throw new RateLimited(7000);
    }
    return task('a1')();
  };
  const first = queue.push('a', limited);
  queue.push('a', task('a2'));
  queue.push('b', task('b1'));
  await time.advance(20_000);
  expect(await first).toBe('a1');
  expect(started).toEqual(['b1@0', 'a1@14', 'a2@15']);
});

test('a task that is always turned away gives up and lets the next one pass', async () => {
  let runs = 0;
  const refused = queue.push('a', async () => {
    runs += 1;
    throw new RateLimited(1000);
  });
  refused.catch(() => {});
  const next = queue.push('a', task('a2'));
  await time.advance(60_000);
  await expect(refused).rejects.toThrow(RateLimited);
  expect([runs, await next]).toEqual([5, 'a2']);
});

test('a task that fails is told to who asked, and the next one runs', async () => {
  const failing = queue.push('a', async () => {
    throw new Error('no such channel');
  });
  failing.catch(() => {});
  const next = queue.push('a', task('a2'));
  await time.advance(2000);
  await expect(failing).rejects.toThrow('no such channel');
  expect(await next).toBe('a2');
});

test('draining waits for all that was pushed, also while it drains', async () => {
  queue.push('a', async () => {
    queue.push('b', task('b1'));
  });
  queue.push('a', task('a2'));
  const drained = queue.drain().then(() => started.push('drained'));
  await time.advance(5000);
  await drained;
  expect(started).toEqual(['b1@0', 'a2@1', 'drained']);
});
