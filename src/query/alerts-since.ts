import type { Alert } from '../domain/alert.ts';
import type { Officer } from '../domain/officer.ts';
import { atLeast, seesEveryOffice } from '../domain/officer.ts';
import type { AlertStore } from '../store/alert-port.ts';

/** More than these are no list any more. */
const MOST = 200;

/** Whether somebody may see an alert: of their own offices, and of all offices together. */
export const maySee = (officer: Officer, { office }: Pick<Alert, 'office'>): boolean =>
  atLeast(officer, 'officer') && (office === '' || seesEveryOffice(officer) || officer.offices.includes(office));

/** The alerts of a scope. */
export interface AlertsOfScope {
  /** Still there, worst first; snoozed and inhibited ones too. */
  readonly open: readonly Alert[];
  /** Of all, those that were opened since. */
  readonly fresh: readonly Alert[];
  /** Those that ended since. */
  readonly ended: readonly Alert[];
}

/** Open alerts, and what is new and over since an instant, of what an officer may see (all of it, or some offices of it). */
export async function alertsSince(
  store: Pick<AlertStore, 'list'>,
  { officer, offices = [] }: { readonly officer: Officer; readonly offices?: readonly string[] },
  since: Date,
): Promise<AlertsOfScope> {
  const wanted = (alert: Alert): boolean =>
    maySee(officer, alert) && (offices.length === 0 || alert.office === '' || offices.includes(alert.office));
  const from = since.toISOString();
  const [open, changed] = await Promise.all([
    store.list({ state: 'open', limit: MOST }),
    store.list({ changedSince: from, limit: MOST }),
  ]);
  const worst = open.filter(wanted).sort((a, b) => b.facts.score - a.facts.score || a.id - b.id);
  const latest = changed.filter(wanted);
  return {
    open: worst,
    fresh: latest.filter(({ openedAt }) => openedAt >= from),
    ended: latest.filter(({ resolvedAt }) => resolvedAt !== null && resolvedAt >= from),
  };
}
