import { atLeast, type Officer, seesEveryOffice } from '../domain/officer.ts';
import type { LedgerDimension, LedgerFilter, LedgerStore } from '../store/ledger-port.ts';

/** Thrown when something asks the ledger past an officer's scope: a fault of the program, since questions are fitted to it before. */
export class BeyondScope extends Error {
  constructor(what: string) {
    super(`the ledger was asked beyond an officer's scope: ${what}`);
    this.name = 'BeyondScope';
  }
}

/**
 * The ledger as one officer may read it, the last line behind `scopeQuery`: single offices only where they are theirs,
 * and nothing is written. A guest finds it empty; `looked` is told when one looks.
 */
export function scopedLedger(ledger: LedgerStore, officer: Officer, looked: () => void): LedgerStore {
  const guest = !atLeast(officer, 'officer');
  function check({ offices }: LedgerFilter, by: readonly LedgerDimension[]): void {
    if (guest) throw new BeyondScope('a guest');
    if (seesEveryOffice(officer)) return;
    const foreign = offices?.find((code) => !officer.offices.includes(code));
    if (foreign !== undefined) throw new BeyondScope(`office ${foreign}`);
    if (offices === undefined && by.includes('office')) throw new BeyondScope('every office by itself');
  }
  const refuseWrite = async (): Promise<never> => {
    throw new BeyondScope('a question writes nothing');
  };
  return {
    apply: refuseWrite,
    markDemo: refuseWrite,
    async sums(filter, by, sides) {
      check(filter, by);
      return ledger.sums(filter, by, sides);
    },
    async cohorts(filter, by, sides) {
      check(filter, by);
      return ledger.cohorts(filter, by, sides);
    },
    async extent() {
      if (!guest) return ledger.extent();
      looked();
      return null;
    },
    async changedDays(state) {
      if (!seesEveryOffice(officer)) throw new BeyondScope('what changed in every office');
      return ledger.changedDays(state);
    },
    async verify(limit) {
      if (!seesEveryOffice(officer)) throw new BeyondScope('a recount of every office');
      return ledger.verify(limit);
    },
  };
}
