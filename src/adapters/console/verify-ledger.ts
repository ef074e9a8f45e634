import type { LedgerStore } from '../../store/ledger-port.ts';

const SHOWN = 20;

/** Recounts all rollups and prints what differs; exit code 0 when nothing does, 1 otherwise. */
export async function verifyLedger(ledger: LedgerStore, json: boolean, out: (text: string) => void): Promise<number> {
  const differences = await ledger.verify(SHOWN + 1);
  if (json) out(JSON.stringify({ differences }));
  else if (differences.length === 0) out('All sums are what the declarations say.');
  else {
    for (const { rollup, cell, measure, found, expected } of differences.slice(0, SHOWN)) {
      out(`${rollup} ${cell.join(' ')}: ${measure} is ${found}, should be ${expected}`);
    }
    if (differences.length > SHOWN) out('… and more.');
    out('Next: restore a backup, or load the extracts into a new store.');
  }
  return differences.length === 0 ? 0 : 1;
}
