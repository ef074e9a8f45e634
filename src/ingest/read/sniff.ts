import { IngestError } from '../ingest-error.ts';

const KINDS: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['ÿØÿ', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office workbook (xlsx, docx)'],
  ['ÐÏ\x11à', 'an old Office document (xls, doc)'],
  ['SQLite format 3', 'an SQLite database'],
  ['\x7fELF', 'a program'],
];

const EXPECTED =
  'Expected is CSV with a header, one JSON object a line (NDJSON), or a customs message (XML), plain or gzip.';

/** What the first bytes, unpacked, look like when they are no text; null for text. UTF-16 has a mark to be known by. */
export function notText(start: Buffer): string | null {
  const text = start.subarray(0, 4096).toString('latin1');
  const known = KINDS.find(([signature]) => text.startsWith(signature));
  if (known) return known[1];
  if (text.startsWith('ÿþ') || text.startsWith('þÿ')) return null;
  return text.includes('\0') ? 'a binary file' : null;
}

export const refuseFile = (file: string, looksLike: string, next: string): IngestError =>
  new IngestError(`${file} was not loaded: it looks like ${looksLike}. ${EXPECTED} Next: ${next}`);

/** The delimiter that the header has most of; a comma when it has none. Quoted parts do not count. */
export function sniffDelimiter(header: string): string {
  const plain = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
