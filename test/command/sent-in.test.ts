import { expect, test } from 'vitest';
import { someDeclarations } from '../answer/ledger/some-declarations.ts';
import { officersFront } from './officers-front.ts';

const entry = (office: string, line: number) => ({
  file: `office-${office}.csv`,
  line,
  office,
  field: 'partner',
  code: 'unknown-partner',
  facts: '{"value":"Atlantis"}',
  record: '{}',
});

/** Two rows of Beijing's, one of Shanghai's, and a list of each that waits for a rate. */
async function withSentIn() {
  const opened = await officersFront(someDeclarations(20));
  const { quarantine, lists } = opened.store;
  await quarantine.quarantine(1, [entry('0100', 2), entry('0100', 3), entry('2200', 4)]);
  for (const list of ['01002020E000000001', '22002020E000000001']) {
    const fact = { kind: 'receipt', keys: [], ref: '', status: 800, at: '20201111080000000' } as const;
    await lists.take([{ list, id: list, fact, content: JSON.stringify(fact), links: [] }], []);
  }
  const known = await lists.unsettled(9);
  await lists.settle(
    known.map(({ list, touched }) => ({
      list,
      touched,
      office: `${list.slice(0, 2)}00`,
      state: 'waiting',
      open: 'rate-missing:502',
    })),
  );
  return opened.ask;
}

test('an officer sees what of their own offices waits, an analyst all of it, a guest none', async () => {
  const ask = await withSentIn();
  const own = await ask('beijing', '/data quarantine');
  expect(own.table?.rows).toEqual([['office-0100.csv', 'partner', 'unknown-partner', '2']]);
  expect(own.text).toMatch(/^2 rows wait in quarantine \(Beijing\)\.\nunknown-partner: Atlantis.*Fix: /);
  expect((await ask('analyst', '/data 隔离')).table?.rows).toHaveLength(2);
  const waiting = await ask('beijing', '/data waiting');
  expect(waiting.table?.rows).toEqual([['Beijing', 'waiting', 'rate-missing:502', '1']]);
  expect(waiting.text).toMatch(/^1 lists .* 1 of them .*\nrate-missing:502: 502 USD: no rate/);
  expect((await ask('analyst', '/data waiting')).table?.rows).toHaveLength(2);
  for (const line of ['/data quarantine', '/data 待补']) {
    expect((await ask('guest', line)).refusal?.code).toBe('role-missing');
    expect((await ask('guest', line)).table).toBeNull();
  }
  expect((await ask('analyst', '/data constructor')).refusal?.code).toBe('unknown-topic');
});
