import type { KeptEntry } from '../../store/quarantine-port.ts';
import type { FileOutcome } from '../ingest-file.ts';
import { asRejection } from '../rejection.ts';
import { rejectionText } from '../rejection-text.ts';

const table = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** What became of a file, for whoever put it there: counts, and each row that was kept out with its fix, twofold. */
export function reportText(outcome: FileOutcome, kept: readonly KeptEntry[]): string {
  const { file, rows, accepted, replaced, unchanged, outdated, quarantined, skipped, lists } = outcome;
  const lines = [
    file,
    `rows 行数: ${rows}`,
    `accepted 入账: ${accepted}, replaced 替换: ${replaced}, unchanged 未变: ${unchanged}, outdated 过时: ${outdated}`,
    `quarantined 隔离: ${table(quarantined) || '0'}`,
    ...(Object.keys(skipped).length > 0 ? [`skipped 跳过: ${table(skipped)}`] : []),
    ...(lists ? [`lists 清单: ${table(lists) || '0'}`] : []),
  ];
  for (const { id, line, field, code, facts } of kept) {
    const rejection = asRejection(field, code, JSON.parse(facts));
    const { en, zh } = rejection ? rejectionText(rejection) : { en: code, zh: code };
    lines.push('', `line 行 ${line}, ${field} (${id}):`, `  ${en}`, `  ${zh}`);
  }
  return `${lines.join('\n')}\n`;
}
