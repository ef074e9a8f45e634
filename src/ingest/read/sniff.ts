import type { Bilingual } from '../../domain/lang.ts';
import { IngestError } from '../ingest-error.ts';

const KINDS: readonly (readonly [string, Bilingual])[] = [
  ['\x89PNG', { en: 'a PNG picture', zh: 'PNG图片' }],
  ['ÿØÿ', { en: 'a JPEG picture', zh: 'JPEG图片' }],
  ['GIF8', { en: 'a GIF picture', zh: 'GIF图片' }],
  ['%PDF', { en: 'a PDF document', zh: 'PDF文档' }],
  ['PK\x03\x04', { en: 'a ZIP archive or an Office workbook (xlsx, docx)', zh: 'ZIP压缩包或Office文件（xlsx、docx）' }],
  ['ÐÏ\x11à', { en: 'an old Office document (xls, doc)', zh: '旧版Office文件（xls、doc）' }],
  ['SQLite format 3', { en: 'an SQLite database', zh: 'SQLite数据库' }],
  ['\x7fELF', { en: 'a program', zh: '程序' }],
];

const EXPECTED: Bilingual = {
  en: 'Expected is CSV with a header, one JSON object a line (NDJSON), or a customs message (XML), plain or gzip.',
  zh: '应为带表头的CSV、每行一个JSON对象的NDJSON或海关报文（XML），可用gzip压缩。',
};

/** Bytes that text has none of, or a few in a damaged line; of what is packed every tenth is one. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

/** What the first bytes, unpacked, look like when they are no text; null for text. UTF-16 has a mark to be known by. */
export function notText(start: Buffer): Bilingual | null {
  const bytes = start.subarray(0, 4096);
  const text = bytes.toString('latin1');
  const known = KINDS.find(([signature]) => text.startsWith(signature));
  if (known) return known[1];
  if (text.startsWith('ÿþ') || text.startsWith('þÿ')) return null;
  return bytes.filter(isControl).length * 50 > bytes.length ? { en: 'a binary file', zh: '二进制文件' } : null;
}

/** `shown` is what the file has instead, for who loads it alone. */
export const refuseFile = (file: string, looksLike: Bilingual, next: Bilingual, shown = ''): IngestError =>
  new IngestError(`${file} was not loaded: it looks like ${looksLike.en}${shown}. ${EXPECTED.en} Next: ${next.en}`, {
    why: {
      en: `it looks like ${looksLike.en}. ${EXPECTED.en} Next: ${next.en}`,
      zh: `看起来是${looksLike.zh}。${EXPECTED.zh}${next.zh}`,
    },
    office: '',
  });

/** The delimiter that the header has most of; a comma when it has none. Quoted parts do not count. */
export function sniffDelimiter(header: string): string {
  const plain = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
