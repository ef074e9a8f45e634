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

/** Brings the ledger to what is known of these lists. */
export async function settleKnown(
  { lists, ledger, reference }: Settling,
  known: readonly KnownList[],
): Promise<Settlement> {
  const derive = createDerivation(reference);
  const derived = known.map((each) => ({ each, list: derive(each) }));
  const records = derived.flatMap(({ list }) => list.records);
  const conflicting = records.length > 0 ? (await ledger.apply(batchName(records), records)).conflicting : [];
  await lists.settle(derived.map(({ each, list }) => settled(each, list)));
  const states: Record<string, number> = {};
  for (const { list } of derived) states[list.state] = (states[list.state] ?? 0) + 1;
  return { states, conflicting };
}

/**
 * Brings the ledger to what is known of every unsettled list. Broken off at any point, it is done again from what is
 * stored: equal knowledge gives equal records under an equal version, and a later version knows more.
 */
export async function settleLists(settling: Settling): Promise<Settlement> {
  const states: Record<string, number> = {};
  const conflicting: Declaration[] = [];
  for (;;) {
    const known = await settling.lists.unsettled(ROUND);
    if (known.length === 0) return { states, conflicting };
    const found = await settleKnown(settling, known);
    for (const [state, count] of Object.entries(found.states)) states[state] = (states[state] ?? 0) + count;
    conflicting.push(...found.conflicting);
  }
}
