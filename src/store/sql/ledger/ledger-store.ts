import type { LedgerStore } from '../../ledger-port.ts';
import { applyBatch } from './apply-batch.ts';
import { changedDays } from './changed-days.ts';
import type { LedgerDatabase } from './declarations.ts';
import { extentReader, markDemo } from './extent.ts';
import { readSums } from './read-sums.ts';
import { verifyLedger } from './verify-ledger.ts';

/** The ledger over an open database, whichever engine it is. */
export const ledgerStore = (database: LedgerDatabase): LedgerStore => ({
  apply: (batch, records) => applyBatch(database, batch, records),
  sums: (filter, by) => readSums(database, 'returned', filter, by),
  cohorts: (filter, by) => readSums(database, 'cohort', filter, by),
  extent: extentReader(database),
  changedDays: (state) => changedDays(database, state),
  verify: (limit) => verifyLedger(database, limit),
  markDemo: () => markDemo(database),
});
