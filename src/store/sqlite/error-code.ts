/** `SQLITE_BUSY`, `EACCES` …; empty for an error without a code. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
