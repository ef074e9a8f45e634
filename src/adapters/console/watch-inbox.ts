import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import type { Clock } from '../../domain/clock.ts';
import { type Inbox, prepareInbox } from '../../ingest/inbox/claim-file.ts';
import { type TakingIn, takeNext } from '../../ingest/inbox/take-inbox.ts';
import { IngestError } from '../../ingest/ingest-error.ts';
import { readMap } from '../../ingest/map/read-map.ts';

const EVERY_MS = 1_000;

export interface WatchCall {
  readonly folder: string;
  readonly map: string | undefined;
}

export interface WatchParts extends Pick<TakingIn, 'load' | 'quarantine'> {
  readonly clock: Clock;
}

export interface WatchOutlet {
  readonly out: (text: string) => void;
  /** Resolves after a time, or at once when the watch is to end. */
  readonly wait: (ms: number) => Promise<unknown>;
  readonly stopped: () => boolean;
  readonly tell: TakingIn['tell'];
}

/** Takes files out of a folder as they are completely written, until it is stopped. Exit code 2 for a wrong call. */
export async function watchInbox({ folder, map }: WatchCall, parts: WatchParts, outlet: WatchOutlet): Promise<number> {
  const { out, wait, stopped, tell } = outlet;
  try {
    if (!(await stat(folder).catch(() => null))?.isDirectory()) {
      throw new IngestError(`${folder} is no folder. Next: make it, or check the path.`);
    }
    const text = map === undefined ? null : await readFile(map, 'utf8').catch(() => null);
    if (map !== undefined && text === null)
      throw new IngestError(`The map ${map} cannot be read. Next: check the path.`);
    const ledgerMap = text === null ? null : readMap(text, basename(map ?? ''));
    const inbox: Inbox = {
      folder,
      worker: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
      clock: parts.clock,
    };
    await prepareInbox(inbox);
    out(`Watching ${folder}. Files go to done/ or rejected/, each with its report. Ctrl-C stops.`);
    const looks = new Map<string, string>();
    while (!stopped()) {
      const found = await takeNext({ inbox, looks, map: ledgerMap, tell, ...parts });
      if (found === null) {
        await wait(EVERY_MS);
        continue;
      }
      out(`${found.file} -> ${found.place}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    out(error.message);
    return 2;
  }
}
