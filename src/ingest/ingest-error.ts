import type { Bilingual } from '../domain/lang.ts';

/** What is told of a refused file to those who sent it, in a chat: nothing in it is out of the file's records. */
export interface Told {
  /** Why, and the next step. */
  readonly why: Bilingual;
  /** The district that the file is of, where what was read of it said so; else empty. */
  readonly office: string;
}

/** A file or map that cannot be taken in at all; the message says what it is, what was expected, and the next step. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  /** Null for a wrong call, of which nobody is told but who made it. */
  readonly told: Told | null;

  constructor(message: string, told: Told | null = null) {
    super(message);
    this.told = told;
  }
}
