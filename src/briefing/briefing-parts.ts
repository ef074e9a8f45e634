import type { Store } from '../store/ports.ts';
import type { ComposeParts } from './compose.ts';

/** What planning briefings needs. */
export interface BriefingParts extends ComposeParts {
  readonly store: Pick<Store, 'briefings' | 'outbox' | 'ledger'>;
}
