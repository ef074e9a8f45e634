import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { filesOf } from '../../ingest/files-of.ts';
import { IngestError } from '../../ingest/ingest-error.ts';
import type { FileOutcome } from '../../ingest/ingest-file.ts';
import type { Loader } from '../../ingest/loader/loader.ts';
import { readMap } from '../../ingest/map/read-map.ts';
import type { LedgerStore } from '../../store/ledger-port.ts';

export interface IngestCall {
  readonly paths: readonly string[];
  /** Path of the map for foreign columns; without one the files have the ledger's own. */
  readonly map: string | undefined;
  readonly json: boolean;
}

export interface IngestOutlet {
  readonly ledger: LedgerStore;
  readonly load: Loader['load'];
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Told what each file did, or why it was refused as a whole. */
  readonly tell: (file: string, outcome: FileOutcome | IngestError) => Promise<unknown>;
  /** Shows progress on a terminal, the same line again and again; null where there is none. */
  readonly progress: ((line: string) => void) | null;
}

const COUNTS = ['accepted', 'replaced', 'unchanged', 'outdated'] as const;
const number = new Intl.NumberFormat('en');

const sum = (table: Readonly<Record<string, number>>): number => Object.values(table).reduce((a, b) => a + b, 0);
const reasons = (table: Readonly<Record<string, number>>): string =>
  Object.entries(table)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason} ${number.format(count)}`)
    .join(', ');

function summary({ run: _, file, rows, seconds, quarantined, skipped, lists, ...counts }: FileOutcome): string {
  const [out, skips] = [sum(quarantined), sum(skipped)];
  const parts = [
    ...COUNTS.map((name) => `${number.format(counts[name])} ${name}`),
    out > 0 ? `${number.format(out)} quarantined (${reasons(quarantined)})` : '0 quarantined',
    ...(skips > 0 ? [`${number.format(skips)} skipped (${reasons(skipped)})`] : []),
    ...(lists ? [`lists: ${reasons(lists) || 'none touched'}`] : []),
  ];
  const speed = number.format(Math.round(rows / seconds));
  return `${file}: ${number.format(rows)} rows in ${seconds.toFixed(1)} s (${speed} rows/s): ${parts.join(', ')}`;
}

function bar(file: string, rows: number, share: number): string {
  const filled = Math.round(Math.min(share, 1) * 24);
  return `${file} [${'#'.repeat(filled)}${'.'.repeat(24 - filled)}] ${number.format(rows)} rows`;
}

/** Adds the counts of tables by their keys. */
function together(tables: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [key, count] of tables.flatMap((table) => Object.entries(table))) all[key] = (all[key] ?? 0) + count;
  return all;
}

function jsonOf(files: readonly FileOutcome[], refused: readonly { file: string; message: string }[]): string {
  const total = (of: (file: FileOutcome) => number): number => files.reduce((all, file) => all + of(file), 0);
  const [rows, seconds] = [total((file) => file.rows), total((file) => file.seconds)];
  return JSON.stringify({
    rows,
    ...Object.fromEntries(COUNTS.map((name) => [name, total((file) => file[name])])),
    quarantined: together(files.map((file) => file.quarantined)),
    skipped: together(files.map((file) => file.skipped)),
    seconds,
    rowsPerSecond: seconds > 0 ? Math.round(rows / seconds) : 0,
    files,
    refused,
  });
}

/** Loads files and folders; a file that is refused does not keep the others out. Exit code 0, or 2 with a refused file. */
export async function ingestFiles({ paths, map, json }: IngestCall, outlet: IngestOutlet): Promise<number> {
  const { ledger, load, out, warn, progress, tell } = outlet;
  const done: FileOutcome[] = [];
  const refused: { file: string; message: string }[] = [];
  const refuse = async (path: string, error: unknown): Promise<void> => {
    if (!(error instanceof IngestError)) throw error;
    refused.push({ file: basename(path), message: error.message });
    warn(error.message);
    await tell(basename(path), error);
  };
  if ((await ledger.extent())?.demo) {
    warn(
      'This store holds made-up demo data, and every answer says DEMO. Next: name another store in TIDEWAITER_STORE.',
    );
  }
  try {
    const ledgerMap = map === undefined ? null : readMap(await readMapFile(map), basename(map));
    for (const path of await filesOf(paths)) {
      try {
        const shown = (rows: number, share: number): void => progress?.(bar(basename(path), rows, share));
        const outcome = await load({ path, map: ledgerMap }, shown);
        progress?.('');
        await tell(basename(path), outcome);
        done.push(outcome);
        if (!json) out(summary(outcome));
      } catch (error) {
        progress?.('');
        await refuse(path, error);
      }
    }
  } catch (error) {
    await refuse(map ?? '', error);
  }
  if (json) out(jsonOf(done, refused));
  else if (done.some(({ quarantined }) => sum(quarantined) > 0)) out('Next: tidewaiter quarantine list');
  return refused.length > 0 ? 2 : 0;
}

const readMapFile = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new IngestError(`The map ${path} cannot be read. Next: check the path.`);
  });
