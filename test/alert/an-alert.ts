import type { Observation } from '../../src/alert/batch.ts';
import type { Alert } from '../../src/domain/alert.ts';

/** An open alert of Beijing's exports. */
export const anAlert = (changed: Partial<Alert> = {}): Alert => ({
  id: 1,
  office: '0100',
  measure: 'exports',
  state: 'open',
  direction: 'down',
  severity: 'alert',
  facts: {
    mode: null,
    first: '2026-11-04',
    last: '2026-11-20',
    days: 17,
    unit: 'fen',
    actual: 600_000,
    expected: 1_000_000,
    low: 900_000,
    high: 1_100_000,
    score: 10,
    threshold: 4,
    path: { from: '2026-11-19', expected: [50_000, null], width: [5_000, null] },
  },
  openedAt: '2026-11-05T00:00:00.000Z',
  changedAt: '2026-11-05T00:00:00.000Z',
  resolvedAt: null,
  toldAt: '2026-11-05T00:00:00.000Z',
  acknowledgedBy: null,
  assignee: null,
  snoozedUntil: null,
  inhibitedBy: null,
  escalatedAt: null,
  decision: 'first',
  decidedOn: '2026-11-04',
  version: 1,
  ...changed,
});

/** What a judgement saw of such an alert. */
export const anObservation = (changed: Partial<Observation> = {}, score = 10): Observation => ({
  office: '0100',
  measure: 'exports',
  direction: 'down',
  facts: { ...anAlert().facts, score },
  news: true,
  lasting: true,
  ...changed,
});
