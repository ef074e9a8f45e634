import type { AuditEntry, AuditFault, AuditStore } from '../../store/audit-port.ts';

const FAULTS: Readonly<Record<AuditFault, string>> = {
  altered: 'its content is not what was written',
  unlinked: 'it does not follow the row before it',
  missing: 'it is not there',
  shortened: 'it was there once, and the log ends before it',
};

type Out = (text: string) => void;

/** Walks the chain; 0 when it is whole, 1 with the first broken row named when it is not. */
export async function verifyAudit(audit: AuditStore, out: Out): Promise<number> {
  const { rows, head, broken } = await audit.verify();
  if (broken) {
    out(`The audit log is broken at row ${broken.seq}: ${FAULTS[broken.fault]}. Rows 1 to ${rows} are whole.`);
    return 1;
  }
  out(`The audit log is whole: ${rows} rows, last hash ${head}`);
  return 0;
}

/** The newest rows, one line of JSON each: the row's number and hash beside what was asked. */
export async function listAudit(audit: AuditStore, last: number, out: Out): Promise<number> {
  for (const { seq, entry, hash } of await audit.last(last)) {
    const kept: AuditEntry = JSON.parse(entry);
    out(JSON.stringify({ seq, ...kept, hash }));
  }
  return 0;
}
