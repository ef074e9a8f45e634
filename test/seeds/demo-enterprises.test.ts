import { expect, test } from 'vitest';
import { demoCells } from '../../seeds/demo/demo-cells.ts';
import { demoEnterprises } from '../../seeds/demo/demo-enterprises.ts';
import { openStore } from '../../src/store/open-store.ts';

test('the demo registers every enterprise that its declarations name, says DEMO, and says the same each time', async () => {
  const store = await openStore(':memory:', new Date(0));
  const { offices } = await store.reference();
  await store.close();
  const made = demoEnterprises(offices);
  expect(demoEnterprises(offices)).toEqual(made);
  expect(new Set(made.map(({ code }) => code)).size).toBe(made.length);
  const home = new Map(made.map(({ code, office }) => [code, office]));
  for (const { office, enterprises } of demoCells(offices))
    expect(enterprises.map((code) => home.get(code))).toEqual(enterprises.map(() => office));
  expect(made.every(({ name, code }) => name.startsWith('DEMO ') && code.startsWith('DEMO'))).toBe(true);
  for (const { measures } of made)
    for (const { what, uses } of Object.values(measures)) expect(what === '' ? uses : 0).toBe(0);
});
