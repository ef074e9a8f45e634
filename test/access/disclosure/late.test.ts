import { expect, test } from 'vitest';
import type { Reply } from '../../../src/answer/reply.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { asking, goods } from '../../answer/asking.ts';
import { officersFront } from '../../command/officers-front.ts';

const of = (names: readonly string[], about: Partial<Declaration> = {}): Declaration[] =>
  names.map((name) => goods(name, 100, { enterprise: name, ...about }));
const shown = ({ figures }: Reply): number | null | undefined => figures.at(-1)?.value;
const fen = (yuan: number): number => yuan * 100;

/** A ledger that goes to the end of the month; what comes then for its days is late. */
const MONTH = [...of(['a', 'b', 'c', 'd']), ...of(['x', 'y', 'z'], { day: '2020-11-30', flow: 'imports' })];
const QUESTION = '/stats exports 2020-11';
const withdrawn = (name: string): Declaration => ({
  ...goods(name, 100, { enterprise: name }),
  version: 2,
  kind: 'void',
});
const corrected = (name: string, yuan: number): Declaration => ({
  ...goods(name, yuan, { enterprise: name }),
  version: 2,
});

test.each([
  ['comes late', of(['late'])],
  ['is cancelled', [withdrawn('d')]],
  ['is corrected', [corrected('d', 131)]],
])('a list that %s is not told by the same sum before and after', async (_, change) => {
  const { ask, store } = await asking(MONTH);
  expect(shown(await ask(QUESTION))).toBe(fen(400));
  await store.ledger.apply('change', change);
  const reply = await ask(QUESTION);
  expect(reply.figures.at(-1)).toMatchObject({ value: null, held: 'history' });
  // Nor by its parts, of which one is not as it was.
  expect(shown(await ask('/stats exports 2020-11-11'))).toBeNull();
});

test('once three enterprises have come late, the sum is shown as it stands', async () => {
  const { ask, store } = await asking(MONTH);
  await ask(QUESTION);
  await store.ledger.apply('one', of(['late']));
  expect(shown(await ask(QUESTION))).toBeNull();
  await store.ledger.apply('more', of(['later', 'latest']));
  expect(shown(await ask(QUESTION))).toBe(fen(700));
});

test('whoever saw nothing before is shown all', async () => {
  const { ask, store } = await asking(MONTH);
  await store.ledger.apply('late', of(['late']));
  expect(shown(await ask(QUESTION))).toBe(fen(500));
});

test('what comes for days after those shown is another sum', async () => {
  const { ask, store } = await asking(MONTH);
  expect(shown(await ask(QUESTION))).toBe(fen(400));
  await store.ledger.apply('next', of(['n'], { day: '2020-12-01' }));
  expect(shown(await ask(QUESTION))).toBe(fen(400));
});

test('a return that comes late is not told by the returns before and after', async () => {
  const back = (name: string, day: string): Declaration => ({
    ...goods(`R${name}`, 10, { enterprise: name, day }),
    ...{ kind: 'return', original: name },
  });
  const { ask, store } = await asking([...MONTH, ...['a', 'b', 'c'].map((name) => back(name, '2020-11-20'))]);
  expect(shown(await ask('/stats returns 2020-11'))).toBe(fen(30));
  await store.ledger.apply('late', [back('d', '2020-11-20')]);
  expect(shown(await ask('/stats returns 2020-11'))).toBeNull();
  expect(shown(await ask('/stats returns cohort 2020-11'))).toBeNull();
});

test('whoever saw nothing before is not told by /data why what another was shown then', async () => {
  const { ask, store } = await officersFront(MONTH);
  const { id } = await ask('analyst', QUESTION);
  await store.ledger.apply('late', of(['late']));
  const why = await ask('admin', `/data why ${id}`);
  expect(why.text).toContain('exports 2020-11');
  expect(JSON.stringify(why)).toContain('500.00');
  expect(JSON.stringify(why)).not.toContain('400.00');
});
