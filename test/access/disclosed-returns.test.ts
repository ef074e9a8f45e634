import { expect, test } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { goods } from '../answer/asking.ts';
import { officersFront } from '../command/officers-front.ts';

/** Exports of 2024 that came back in 2026, long after their year. */
const late = (names: readonly string[]): Declaration[] =>
  names.flatMap((enterprise): Declaration[] => {
    const out = goods(`G${enterprise}`, 200, { enterprise, day: '2024-11-11' });
    return [out, { ...out, id: `R${enterprise}`, kind: 'return', day: '2026-10-05', value: 100_00, original: out.id }];
  });
const lateIn = ({ figures }: Reply): (number | null | undefined)[] =>
  ['1 year late returns', '1 year late returned value'].map((what) => figures.find(({ name }) => name === what)?.value);

test('late returns are told in steps of which none is a single enterprise’s, whoever asks', async () => {
  const { ask, store } = await officersFront(late(['a', 'b', 'c']));
  const asks = (user: string) => ask(user, '/returns due Beijing');
  const first = await asks('beijing');
  expect(lateIn(first)).toEqual([3, 300_00]);
  await store.ledger.apply('a fourth', late(['d']));
  for (const user of ['beijing', 'analyst']) {
    const second = await asks(user);
    expect(lateIn(second)).toEqual([3, 300_00]);
    expect(second.footnotes.join()).toContain('the latest are not told yet');
  }
  expect(lateIn(await asks('cleared'))).toEqual([4, 400_00]);
  await store.ledger.apply('more', late(['e', 'f']));
  const third = await asks('beijing');
  expect(lateIn(third)).toEqual([6, 600_00]);
  expect(third.footnotes.join()).not.toContain('the latest are not told yet');
});
