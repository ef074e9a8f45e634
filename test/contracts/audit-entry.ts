import type { AuditEntry } from '../../src/store/audit-port.ts';

/** A question like any other. */
export const entry: AuditEntry = {
  at: '2026-11-24T04:00:00.000Z',
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  officer: 'Li Wei',
  role: 'officer',
  command: 'stats',
  readAs: '北京 出口 2020',
  outcome: 'answered',
  reason: null,
  answer: 'K7Q29FMW',
};
