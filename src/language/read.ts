import { langOf } from '../domain/lang.ts';
import type { Query } from '../domain/query.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { compose } from './compose/compose.ts';
import { EXAMPLE } from './examples.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Mending } from './scan/reader.ts';
import { scan } from './scan/scan.ts';

export interface Reading {
  readonly query: Query;
  /** Misspelt words that could only have meant one thing. */
  readonly mended: readonly Mending[];
}

/** Reads a question without its command. Pure; every text gives a reading or a refusal, in time linear in its length. */
export function read(text: string, lexicon: Lexicon): Reading | Refusal {
  const scanned = scan(text, lexicon);
  if (isRefusal(scanned)) return scanned;
  if (scanned.items.length === 0) return refuse('empty-question', { example: EXAMPLE[langOf(text)] });
  const query = compose(scanned.items);
  return isRefusal(query) ? query : { query, mended: scanned.mended };
}
