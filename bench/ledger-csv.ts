import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LedgerRecords, ledgerRecords } from './ledger-records.ts';

const HEADER = 'id,version,kind,day,office,flow,mode,partner,chapter,enterprise,value_yuan,parcels,original';

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** Writes records as a CSV extract in the ledger's own form. */
export async function writeLedgerCsv(file: string, records: LedgerRecords): Promise<void> {
  const out = createWriteStream(file);
  let text = `${HEADER}\n`;
  for (const d of ledgerRecords(records)) {
    text += `${d.id},${d.version},${d.kind},${d.day},${d.office},${d.flow},${d.mode},${d.partner},${d.chapter},${d.enterprise},${yuan(d.value)},${d.parcels},${d.original ?? ''}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

/** The same in a process of its own, so that its memory is not counted with what is measured. */
export function writeLedgerCsvAside(file: string, records: LedgerRecords): void {
  const own = fileURLToPath(import.meta.url);
  const { status } = spawnSync(process.execPath, [own, file, JSON.stringify(records)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${file} could not be written`);
}

const [, script, file, records] = process.argv;
if (script === fileURLToPath(import.meta.url) && file && records) await writeLedgerCsv(file, JSON.parse(records));
