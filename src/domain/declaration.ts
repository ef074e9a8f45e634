import type { Day } from './day.ts';

export type Flow = 'exports' | 'imports';

/** One record of the ledger: goods declared, or goods that came back. Identified by `id`; a newer version replaces. */
export interface Declaration {
  readonly id: string;
  /** Higher replaces lower; an equal version that says something else is a conflict, not a replacement. */
  readonly version: number;
  /** `void`: withdrawn; it stays as a record and counts nothing. */
  readonly kind: 'goods' | 'return' | 'void';
  /** Day of completed formalities (exports) or release (imports); for a return, the day it came back. Beijing. */
  readonly day: Day;
  /** The district that accepted the declaration, four characters of text. */
  readonly office: string;
  readonly flow: Flow;
  /** Supervision mode; a return carries the mode of what was returned where it is known. */
  readonly mode: string;
  /** Partner country or region, ISO 3166 alpha-3. */
  readonly partner: string;
  /** HS chapter, two digits. */
  readonly chapter: string;
  /** Enterprise code; empty where the extract has none. */
  readonly enterprise: string;
  /** Fen, an integer from 0 to 2^53 - 1. */
  readonly value: number;
  /** Parcels (清单) that this record stands for. */
  readonly parcels: number;
  /** For a return, the id of the goods that came back, where the extract names it. */
  readonly original: string | null;
}
