import { demoPlan } from '../../seeds/demo/demo-plan.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { openStore } from '../../src/store/open-store.ts';

/** The reference data and published figures that a new store has, and the demo's plan on them. */
export async function demoWorld() {
  const store = await openStore(':memory:', new Date('2026-02-01T00:00:00Z'));
  const [reference, figures] = await Promise.all([store.reference(), store.figures()]);
  await store.close();
  return { reference, figures, plan: demoPlan(reference) };
}

export const sum = <T>(items: Iterable<T>, number: (item: T) => number): number => {
  let total = 0;
  for (const item of items) total += number(item);
  return total;
};

export const goods = (records: readonly Declaration[]): Declaration[] => records.filter(({ kind }) => kind === 'goods');
