import { atLeast, type Officer, seesEveryOffice } from '../domain/officer.ts';
import type { LedgerStore } from '../store/ledger-port.ts';
import type { ReturnStore, ReturnsPassed, ReturnsQuestion, ReturnsRefused } from '../store/return-port.ts';
import { type Contributors, isConfidential, weigh } from './disclosure/contributors.ts';
import { BeyondScope } from './scoped-ledger.ts';

const contributorsOf = ({ contributors }: ReturnsRefused): Contributors => ({
  enterprises: contributors.map(([enterprise], at) => (enterprise === '' ? 0 : at + 1)),
  values: contributors.map(([, value]) => value),
});

/**
 * Returns by their clocks as one officer may see them: of their own offices, and without what would disclose an
 * enterprise. In time, late and later add up to all that came back, which is shown elsewhere: where one of them is
 * confidential, none of them is shown.
 */
export function disclosedReturns(
  returns: ReturnStore,
  officer: Officer,
  ledger: Pick<LedgerStore, 'extent'>,
): ReturnStore {
  const cleared = officer.cleared ? officer.offices : [];
  const confidential = (row: ReturnsRefused): boolean =>
    !cleared.includes(row.office) && isConfidential(weigh(contributorsOf(row)));
  function refuseBeyond({ offices }: Pick<ReturnsQuestion, 'offices'>): void {
    if (!atLeast(officer, 'officer')) throw new BeyondScope('a guest');
    if (!seesEveryOffice(officer) && !offices?.every((code) => officer.offices.includes(code))) {
      throw new BeyondScope('returns of other offices');
    }
  }
  const HELD = { returns: 0, value: 0, held: 'few' as const };
  return {
    async passed(question) {
      refuseBeyond(question);
      const rows = await returns.passed(question);
      // Enterprises that are made up have nothing to disclose.
      if ((await ledger.extent())?.demo) return rows.map((row) => ({ ...row, contributors: [] }));
      const place = ({ office, flow }: ReturnsPassed): string => `${office} ${flow}`;
      const held = new Set(rows.filter(confidential).map(place));
      return rows.map((row) => ({
        ...row,
        contributors: [],
        ...(held.has(place(row)) && HELD),
      }));
    },
    async refused(question) {
      refuseBeyond(question);
      const rows = await returns.refused(question);
      const demo = (await ledger.extent())?.demo;
      return rows.map((row) => ({ ...row, contributors: [], ...(!demo && confidential(row) && HELD) }));
    },
  };
}
