import type { Declaration } from '../../domain/declaration.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerStore } from '../../store/ledger-port.ts';
import type { KnownList, ListStore } from '../../store/list-port.ts';
import { batchName } from '../batch-name.ts';
import { createDerivation, settled } from './derive-list.ts';

/** Larger rounds hold the main loop for longer, smaller ones cost three transactions each. */
const ROUND = 2_000;

export interface Settling {
  readonly lists: ListStore;
  readonly ledger: LedgerStore;
  readonly reference: Reference;
}

export interface Settlement {
  /** By state. */
  readonly states: Readonly<Record<string, number>>;
  /** Records that say something else than one of the same version that is in the ledger, which is kept. */
  readonly conflicting: readonly Declaration[];
}

/**
 * Brings the ledger to what is known of every unsettled list, of those at hand first. Broken off at any point, it is done again from what is
 * stored: equal knowledge gives equal records under an equal version, and a later version knows more.
 */
export async function settleLists(
  { lists, ledger, reference }: Settling,
  first: readonly KnownList[] = [],
): Promise<Settlement> {
  const derive = createDerivation(reference);
  const states: Record<string, number> = {};
  const conflicting: Declaration[] = [];
  async function settle(known: readonly KnownList[]): Promise<void> {
    const derived = known.map((each) => ({ each, list: derive(each) }));
    const records = derived.flatMap(({ list }) => list.records);
    if (records.length > 0) conflicting.push(...(await ledger.apply(batchName(records), records)).conflicting);
    await lists.settle(derived.map(({ each, list }) => settled(each, list)));
    for (const { list } of derived) states[list.state] = (states[list.state] ?? 0) + 1;
  }
  if (first.length > 0) await settle(first);
  for (;;) {
    const known = await lists.unsettled(ROUND);
    if (known.length === 0) return { states, conflicting };
    await settle(known);
  }
}
