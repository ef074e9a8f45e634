import { expect, test } from 'vitest';
import { twoStages } from '../../../src/ingest/message/two-stages.ts';

test('one batch is in each stage at a time, in their order', async () => {
  const happened: string[] = [];
  const steps: (() => void)[] = [];
  const step = (name: string): Promise<void> =>
    new Promise((resolve) => {
      happened.push(name);
      steps.push(resolve);
    });
  const next = async (): Promise<void> => {
    steps.shift()?.();
    await new Promise(setImmediate);
  };
  const stages = twoStages(
    async (batch: string) => {
      await step(`${batch} in`);
      return batch;
    },
    (batch) => step(`${batch} out`),
  );
  const pushed = (async () => {
    for (const batch of ['a', 'b', 'c']) await stages.push(batch);
    await stages.end();
    happened.push('end');
  })();
  await new Promise(setImmediate);
  expect(happened).toEqual(['a in']);
  await next();
  expect(happened.splice(0).sort()).toEqual(['a in', 'a out', 'b in']);
  for (let left = 5; left > 0; left -= 1) await next();
  await pushed;
  expect(happened).toEqual(['b out', 'c in', 'c out', 'end']);
});

test('a fault in either stage is told, at the latest at the end', async () => {
  const fails = async (): Promise<void> => {
    throw new Error('full');
  };
  for (const stages of [twoStages(fails, async () => {}), twoStages(async () => {}, fails)]) {
    await stages.push('a');
    await new Promise(setImmediate);
    await expect(stages.end()).rejects.toThrow('full');
  }
});
