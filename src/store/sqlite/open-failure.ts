import { StoreError } from '../store-error.ts';
import { errorCode } from './error-code.ts';

interface Failure {
  readonly reason: string;
  readonly next: string;
}

const NOT_WRITABLE: Failure = {
  reason: 'the file or its folder cannot be written',
  next: 'give this user the right to write there, or name another path',
};
const DAMAGED: Failure = {
  reason: 'the file is damaged, or is no SQLite database',
  next: 'restore a backup, or name another path; the file was left as it is',
};

const FAILURES: Readonly<Record<string, Failure>> = {
  SQLITE_NOTADB: DAMAGED,
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_CANTOPEN: NOT_WRITABLE,
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_PERM: NOT_WRITABLE,
  SQLITE_AUTH: NOT_WRITABLE,
  SQLITE_BUSY: {
    reason: 'another process has held it locked for too long',
    next: 'stop the other process, or wait for it, and start again',
  },
  SQLITE_FULL: { reason: 'the disk is full', next: 'make room and start again' },
  SQLITE_IOERR: { reason: 'the disk cannot be read or written', next: 'check the disk, then restore a backup' },
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: NOT_WRITABLE,
  ENOENT: NOT_WRITABLE,
  ENOTDIR: { reason: 'part of its path is a file, not a folder', next: 'name another path' },
  EEXIST: { reason: 'part of its path is a file, not a folder', next: 'name another path' },
};

/** The failure as an operator needs it, or the error itself when it is none of the store's place or state. */
export function openFailure(file: string, error: unknown): unknown {
  const failure = FAILURES[errorCode(error)];
  if (!failure) return error;
  return new StoreError(`The store ${file} cannot be opened: ${failure.reason}. Next: ${failure.next}.`, {
    cause: error,
  });
}
