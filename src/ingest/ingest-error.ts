/** A file or map that cannot be taken in at all; the message says what it is, what was expected, and the next step. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
}
