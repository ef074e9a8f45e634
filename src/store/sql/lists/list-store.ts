import type { ListStore } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import { unsettledLists } from './known-lists.ts';
import { addRates, readRates } from './rates.ts';
import { readCounts, readLists, settleLists } from './settle.ts';
import { takeFacts } from './take-facts.ts';

/** Lists over an open database, whichever engine it is. */
export const listStore = (database: LedgerDatabase): ListStore => ({
  take: (facts, orders) => takeFacts(database, facts, orders),
  unsettled: (limit) => unsettledLists(database, limit),
  settle: (lists) => settleLists(database, lists),
  addRates: (rates) => addRates(database, rates),
  rates: () => readRates(database),
  counts: () => readCounts(database),
  lists: (filter) => readLists(database, filter),
});
