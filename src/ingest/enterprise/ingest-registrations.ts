import { basename } from 'node:path';
import type { Registration } from '../../domain/enterprise.ts';
import type { QuarantineEntry } from '../../store/quarantine-port.ts';
import { officeReader } from '../check/field-checks.ts';
import type { FileOutcome, IngestParts, Progress } from '../ingest-file.ts';
import { KEPT_LENGTH } from '../map/compile-map.ts';
import { openTable } from '../read/open-table.ts';
import type { Row } from '../read/row.ts';
import { isRejection, type Rejection, reject } from '../rejection.ts';
import { registrationReader } from './read-registration.ts';
import { missingOfRegistration, REGISTRATION_COLUMNS } from './registration-columns.ts';

const BATCH = 500;

const FORM = {
  columns: REGISTRATION_COLUMNS,
  missing: missingOfRegistration,
  sparse: false,
  next: { en: 'name the columns as docs/enterprises.md does.', zh: '请按docs/enterprises.md命名各列。' },
};

/** Reads a file of enterprise registrations. Bad rows go to quarantine; the same file again changes nothing. */
export async function ingestRegistrations(
  path: string,
  {
    enterprises,
    quarantine,
    reference,
    clock,
  }: Pick<IngestParts, 'enterprises' | 'quarantine' | 'reference' | 'clock'>,
  progress: Progress = () => {},
): Promise<FileOutcome> {
  const file = basename(path);
  const begun = performance.now();
  const { columns, rows, position, size } = await openTable(path, FORM);
  const run = await quarantine.beginRun(file, clock().toISOString());
  const readRow = registrationReader(reference.offices);
  const officeOf = officeReader(reference.offices);
  const counts = { accepted: 0, replaced: 0, unchanged: 0, outdated: 0 };
  const quarantined: Record<string, number> = {};
  let [seen, entries]: [number, QuarantineEntry[]] = [0, []];
  let batch = new Map<Registration, Row>();

  const cellOf = (row: Row, name: string): string => (row.fields[columns.indexOf(name)] ?? '').trim();
  function keepOut({ field, code, facts }: Rejection, row: Row): void {
    quarantined[code] = (quarantined[code] ?? 0) + 1;
    const unread = row.fault !== null || code === 'ragged-row';
    const office = unread ? null : officeOf(cellOf(row, 'office'));
    const kept = REGISTRATION_COLUMNS.filter((name) => columns.includes(name));
    const texts = kept.map((name) => [name, cellOf(row, name).slice(0, KEPT_LENGTH)]);
    entries.push({
      ...{ file, line: row.line, office: office === null || isRejection(office) ? '' : office.code },
      ...{ field, code, facts: JSON.stringify(facts) },
      record: JSON.stringify(unread ? {} : Object.fromEntries(texts)),
    });
  }
  function take(row: Row): void {
    const [expected, found] = [columns.length, row.fields.length];
    const ragged = found === expected ? null : reject('row', 'ragged-row', { expected, found });
    const read = row.fault ?? ragged ?? readRow((name) => cellOf(row, name));
    if (isRejection(read)) keepOut(read, row);
    else batch.set(read, row);
  }
  async function flush(): Promise<void> {
    const outcome = await enterprises.register([...batch.keys()]);
    for (const count of ['accepted', 'replaced', 'unchanged', 'outdated'] as const) counts[count] += outcome[count];
    for (const registration of outcome.conflicting) {
      const { code: id, version } = registration;
      const row = batch.get(registration);
      if (row) keepOut(reject('version', 'registered-otherwise', { id, version }), row);
    }
    await quarantine.quarantine(run, entries);
    [batch, entries] = [new Map(), []];
  }

  for await (const some of rows) {
    for (const row of some) {
      take(row);
      if (batch.size + entries.length >= BATCH) await flush();
    }
    seen += some.length;
    progress(seen, size === 0 ? 1 : position() / size);
  }
  await flush();
  const out = Object.values(quarantined).reduce((total, count) => total + count, 0);
  await quarantine.finishRun(run, { ...counts, quarantined: out, skipped: 0, finishedAt: clock().toISOString() });
  return { run, file, rows: seen, ...counts, quarantined, skipped: {}, seconds: (performance.now() - begun) / 1000 };
}
