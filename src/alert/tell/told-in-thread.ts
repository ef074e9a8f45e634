import type { AlertEvent, AlertReason } from '../../domain/alert.ts';

const TOLD: readonly AlertReason[] = [
  'grown',
  'resolved',
  'returned',
  'repeat-due',
  'released',
  'woken',
  'escalated',
  'acknowledged',
  'closed',
  'reopened',
  'assigned',
];

/** Whether an event is worth a line in the thread; the rest is in the history alone. */
export const isTold = ({ reason, who }: AlertEvent): boolean =>
  TOLD.includes(reason) || (reason === 'snoozed' && who !== null);
