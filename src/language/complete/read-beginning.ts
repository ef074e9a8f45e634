import { isSpan, type PeriodLabel } from '../../domain/period.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { scan } from '../scan/scan.ts';

/** What a question says before it is whole. */
export interface Beginning {
  /** The slots that are filled. */
  readonly done: ReadonlySet<string>;
  /** The period asked for, where it is a single one. */
  readonly label: PeriodLabel | null;
}

/** What was said so far; null when nothing put behind it could be read. */
export function readBeginning(text: string, lexicon: Lexicon): Beginning | null {
  const scanned = scan(text, lexicon);
  if (isRefusal(scanned)) return null;
  const slots = scanned.items.map(({ slot, versus }) => (versus ? 'versus' : slot === 'part' ? 'period' : slot));
  const labels = scanned.items.flatMap(({ slot, value }) =>
    slot === 'period' && isSpan(value) && value.from === value.to ? [value.from] : [],
  );
  return { done: new Set(slots), label: labels[0] ?? null };
}
