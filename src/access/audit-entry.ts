import type { Asker } from '../domain/asker.ts';
import type { Officer } from '../domain/officer.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import type { AuditEntry } from '../store/audit-port.ts';

/** What came of a question, as a reply has it. */
export interface Outcome {
  readonly id: string | null;
  readonly refusal: { readonly code: RefusalCode } | null;
  readonly bug: string | null;
}

export interface Question {
  readonly asker: Asker;
  readonly officer: Officer | null;
  readonly command: string | null;
  /** The question in canonical words; null when it could not be read. */
  readonly asked: string | null;
  readonly now: Date;
}

/** A question and its outcome for the audit log: who, where, what was read, what was answered, when. */
export const auditEntry = (
  { asker, officer, command, asked, now }: Question,
  { id, refusal, bug }: Outcome,
): AuditEntry => ({
  at: now.toISOString(),
  platform: asker.platform,
  workspace: asker.workspace,
  channel: asker.channel,
  user: asker.user,
  officer: officer?.name ?? null,
  role: officer?.role ?? null,
  command,
  readAs: asked,
  outcome: bug ? 'failed' : refusal ? 'refused' : 'answered',
  reason: bug ?? refusal?.code ?? null,
  answer: id,
});
