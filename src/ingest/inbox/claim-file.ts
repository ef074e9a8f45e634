import { mkdir, readdir, rename, rmdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../domain/clock.ts';

/** A file that is being loaded, in the folder of whoever loads it. */
export interface Claim {
  readonly name: string;
  readonly path: string;
}

/** What the rounds of one process remember of files that may still be growing: size and time of their last change. */
export type Looks = Map<string, string>;

export interface Inbox {
  readonly folder: string;
  /** Names this process; no two that are running have the same. */
  readonly worker: string;
  readonly clock: Clock;
}

const TAKING = 'taking';
export const OUTCOMES = ['done', 'rejected'] as const;

/** A file has been left alone this long, and looks the same twice, before it counts as written. */
const QUIET_MS = 2_000;
/** A claim that nobody renewed for so long is of a process that ended. */
export const LEASE_MS = 60_000;
/** Names under which programs write files that are not whole yet. */
const UNFINISHED = /^\.|~$|\.(part|partial|tmp|temp|filepart|crdownload)$/i;

/** Makes the folders beside the files. */
export async function prepareInbox({ folder, worker }: Inbox): Promise<void> {
  for (const name of [join(TAKING, worker), ...OUTCOMES]) await mkdir(join(folder, name), { recursive: true });
}

/** Renaming is atomic: of two that try, one has it and the other finds nothing. */
async function move(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Says that the claim still stands. */
export const renew = ({ path }: Claim, clock: Clock): Promise<void> => utimes(path, clock(), clock());

/** Gives a file back, to be taken again. */
export const release = ({ folder }: Inbox, { path, name }: Claim): Promise<boolean> => move(path, join(folder, name));

async function claim({ folder, worker, clock }: Inbox, from: string, name: string): Promise<Claim | null> {
  const taken = { name, path: join(folder, TAKING, worker, name) };
  if (!(await move(from, taken.path))) return null;
  await renew(taken, clock);
  return taken;
}

/** The next file that a process which ended had begun with; null for none. */
export async function claimLeft(inbox: Inbox): Promise<Claim | null> {
  const taking = join(inbox.folder, TAKING);
  for (const worker of (await readdir(taking)).sort()) {
    if (worker === inbox.worker) continue;
    const folder = join(taking, worker);
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (!found || inbox.clock().getTime() - found.mtimeMs <= LEASE_MS) continue;
      const taken = await claim(inbox, join(folder, name), name);
      // The folder goes with its last file; one that still holds files stays.
      await rmdir(folder).catch(() => {});
      if (taken) return taken;
    }
  }
  return null;
}

/** The next file, by name, that is completely written; null for none yet. */
export async function claimNext(inbox: Inbox, looks: Looks): Promise<Claim | null> {
  const entries = await readdir(inbox.folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name)).map(({ name }) => name);
  for (const name of names.sort()) {
    const path = join(inbox.folder, name);
    const found = await stat(path).catch(() => null);
    if (!found) continue;
    const look = `${found.size} ${found.mtimeMs}`;
    const same = looks.get(name) === look;
    looks.set(name, look);
    if (!same || inbox.clock().getTime() - found.mtimeMs < QUIET_MS) continue;
    looks.delete(name);
    const taken = await claim(inbox, path, name);
    if (taken) return taken;
  }
  return null;
}

/** Puts a file where it belongs, its report first: a file that is there has one. Gives the place. */
export async function putAway(
  { folder, clock }: Inbox,
  { path, name }: Claim,
  outcome: (typeof OUTCOMES)[number],
  writeReport: (path: string) => Promise<void>,
): Promise<string> {
  const plain = join(folder, outcome, name);
  const taken = await stat(plain).catch(() => null);
  const place = taken ? join(folder, outcome, `${clock().toISOString().replace(/\D/g, '')}-${name}`) : plain;
  await writeReport(`${place}.report.txt`);
  await move(path, place);
  return place;
}
