import type { ReplyFigure } from '../reply.ts';
import type { Basis } from './basis.ts';

/** The state of the data behind an answer, in words without a language: each vintage used, or the ledger's state. */
export function stateOf(basis: Basis, figures: readonly ReplyFigure[]): readonly string[] {
  if (basis.kind !== 'published') return [`ledger ${basis.state}${basis.demo ? ' demo' : ''}`];
  const vintages = figures.map(({ name, period, caliber, status, published }) =>
    [name, period, caliber, status, published].join(' '),
  );
  return [...new Set(vintages)].sort();
}
