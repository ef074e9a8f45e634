import type { Alert, AlertReason } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { AlertChange } from '../store/alert-port.ts';

/** What an officer does to an alert. */
export type AlertAction =
  | { readonly kind: 'acknowledged' | 'closed' | 'reopened' | 'useful' | 'noise'; readonly note: string | null }
  | { readonly kind: 'snoozed'; readonly until: Day; readonly note: string | null }
  | { readonly kind: 'assigned'; readonly to: string };

/** The state that an action needs; votes go with both. */
const NEEDS: Partial<Record<AlertReason, Alert['state']>> = {
  acknowledged: 'open',
  snoozed: 'open',
  closed: 'open',
  assigned: 'open',
  reopened: 'resolved',
};

function changedBy(action: AlertAction, who: string, at: string): Partial<Alert> {
  switch (action.kind) {
    case 'acknowledged':
      return { acknowledgedBy: who };
    case 'closed':
      return { state: 'resolved', resolvedAt: at, snoozedUntil: null, inhibitedBy: null };
    case 'reopened':
      return { state: 'open', resolvedAt: null, acknowledgedBy: null };
    case 'snoozed':
      return { snoozedUntil: action.until };
    case 'assigned':
      return { assignee: action.to };
    case 'useful':
    case 'noise':
      return {};
  }
}

function noteOf(action: AlertAction): string | null {
  if (action.kind === 'assigned') return action.to;
  return action.kind === 'snoozed' ? [action.until, action.note].filter(Boolean).join(' ') : action.note;
}

/** The alert after what an officer did, to be kept; or why it cannot be done now. */
export function act(
  alert: Alert,
  action: AlertAction,
  { who, now }: { who: string; now: Date },
): AlertChange | Refusal {
  const needs = NEEDS[action.kind];
  if (needs !== undefined && needs !== alert.state)
    return refuse('alert-state', { alert: alert.id, state: alert.state });
  const at = now.toISOString();
  return {
    from: alert.version,
    alert: { ...alert, ...changedBy(action, who, at), changedAt: at, toldAt: at, version: alert.version + 1 },
    events: [{ at, reason: action.kind, who, note: noteOf(action) }],
  };
}
