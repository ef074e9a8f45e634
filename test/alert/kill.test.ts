import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { migratedFile } from '../store/sqlite/migrated-file.ts';
import { type AroundWrite, fresh, live, told } from './one-life.ts';

class Killed extends Error {}

/** Ends the program at its `left`th write: once it is in the store, before anybody is told. */
const killing =
  (steps: { left: number }): AroundWrite =>
  async (write) => {
    steps.left -= 1;
    const last = steps.left === 0;
    const result = await write();
    if (last) throw new Killed();
    return result;
  };

test('killed after anything it wrote and started again, nothing is lost and nothing is told twice', async () => {
  const whole = await fresh();
  const steps = { left: 1000 };
  await live(whole, killing(steps));
  const count = 1000 - steps.left;
  const expected = await told(whole);
  await whole.close();
  expect(expected.events.map((list) => list.map(({ reason }) => reason))).toEqual([
    ['first', 'grown', 'resolved'],
    ['first', 'acknowledged'],
  ]);
  expect(expected.messages.map(([job, slot]) => `${job} ${slot}`)).toEqual([
    'alert 1 post',
    'alert 2 event 2',
    'alert 2 event 2',
    'alert 2 post',
    'alert 2 post',
    'alert 2 version 3',
    'alert 2 version 3',
  ]);
  expect(count).toBeGreaterThan(10);
  for (let at = 1; at <= count; at += 1) {
    const store = await fresh();
    await expect(live(store, killing({ left: at })), `after write ${at}`).rejects.toThrow(Killed);
    await live(store);
    expect(await told(store), `after write ${at}`).toEqual(expected);
    await store.close();
  }
}, 120_000);

const life = fileURLToPath(new URL('./killed-life.ts', import.meta.url));

/** How a process that lives over a file and is killed at its n-th write ends: by a signal, or null when it wrote less. */
async function endOf(file: string, at: number): Promise<string | null> {
  const child = spawn(process.execPath, [life, file, String(at)], { stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'exit');
  if (child.signalCode === null) expect(child.exitCode).toBe(0);
  return child.signalCode;
}

test('processes killed one after the other over the same store leave what one leaves that was let be', async () => {
  const file = await migratedFile();
  const [whole, store] = [await fresh(), await fresh(file)];
  await store.close();
  await live(whole);
  const ends: (string | null)[] = [];
  // Each dies at a later write than the one before: the last has nothing left to be killed at.
  for (let at = 2; ends.at(-1) !== null && at < 30; at += 3) ends.push(await endOf(file, at));
  expect(ends.filter((signal) => signal === 'SIGKILL').length).toBeGreaterThan(1);
  const left = await openStore(file, new Date());
  expect(await told(left)).toEqual(await told(whole));
  await Promise.all([left.close(), whole.close()]);
}, 120_000);
