import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { QuarantineStore } from '../../store/quarantine-port.ts';
import { IngestError } from '../ingest-error.ts';
import type { FileOutcome } from '../ingest-file.ts';
import type { Loader } from '../loader/loader.ts';
import type { LedgerMap } from '../map/ledger-map.ts';
import {
  type Claim,
  claimLeft,
  claimNext,
  type Inbox,
  LEASE_MS,
  type Looks,
  putAway,
  release,
  renew,
} from './claim-file.ts';
import { reportText } from './report-text.ts';

/** Rows that a report shows; the counts are of all. */
const SHOWN = 200;

export interface TakingIn {
  readonly inbox: Inbox;
  readonly looks: Looks;
  readonly map: LedgerMap | null;
  readonly load: Loader['load'];
  readonly quarantine: QuarantineStore;
  /** Told what a file did, or why it was refused as a whole, before it is put away: so that no end in between is silent. */
  readonly tell: (file: string, outcome: FileOutcome | IngestError) => Promise<unknown>;
}

export interface TakenIn {
  readonly file: string;
  /** Where it lies now, with a report beside it. */
  readonly place: string;
  readonly report: string;
}

/** Written whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.tmp`);
  await writeFile(beside, text);
  await rename(beside, path).finally(() => rm(beside, { force: true }));
}

async function loadClaimed({ name, path }: Claim, { map, load, quarantine }: TakingIn) {
  try {
    const outcome = await load({ path, map });
    const kept = await quarantine.entries({ file: name, limit: SHOWN });
    const { accepted, replaced, unchanged, outdated, skipped } = outcome;
    const any = accepted + replaced + unchanged + outdated + Object.keys(skipped).length > 0;
    return { outcome, report: reportText(outcome, kept), put: any || kept.length === 0 ? 'done' : 'rejected' } as const;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    const { message, told } = error;
    const report = [message, ...(told ? [told.why.zh] : []), ''].join('\n');
    return { outcome: error, report, put: 'rejected' } as const;
  }
}

/**
 * Takes one file that is ready, loads it, and puts it into done/ or rejected/; null when none is ready. A process that
 * dies on the way leaves its claim to the others; loading the same file again changes nothing.
 */
export async function takeNext(taking: TakingIn): Promise<TakenIn | null> {
  const { inbox, looks, tell } = taking;
  const claim = (await claimLeft(inbox)) ?? (await claimNext(inbox, looks));
  if (!claim) return null;
  const beat = setInterval(() => void renew(claim, inbox.clock).catch(() => {}), LEASE_MS / 4);
  try {
    const { outcome, report, put } = await loadClaimed(claim, taking);
    await tell(claim.name, outcome);
    const place = await putAway(inbox, claim, put, (path) => writeWhole(path, report));
    return { file: claim.name, place, report };
  } catch (error) {
    // The file is not to blame: it goes back for another try.
    await release(inbox, claim);
    throw error;
  } finally {
    clearInterval(beat);
  }
}
