import { auditEntry } from '../../access/audit-entry.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Officer } from '../../domain/officer.ts';
import type { ReleasePlan } from '../../query/release-plan.ts';
import type { FigureStore } from '../../store/ports.ts';
import { releaseLines } from '../../text/release-line.ts';

/** Who publishes, and when. */
export interface Publisher {
  readonly asker: Asker;
  readonly officer: Officer;
  readonly now: Date;
}

const PUBLISHED = { id: null, refusal: null, bug: null };

/**
 * Adds what a plan found to be new, all of it or nothing, with a row in the audit log that names every figure and who
 * published it; false when other figures of these periods came since the plan was made.
 */
export function publishRelease({ fresh, onto }: ReleasePlan, who: Publisher, store: FigureStore): Promise<boolean> {
  const asked = `publish ${releaseLines(fresh, 'en').join('; ')}`;
  const entry = { ...auditEntry({ ...who, command: 'data', asked }, PUBLISHED), outcome: 'published' as const };
  return store.publish({ figures: fresh, onto, entry });
}
