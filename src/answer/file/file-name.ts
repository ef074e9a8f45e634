import type { FileForm } from './file-form.ts';

const ENDINGS: Readonly<Record<FileForm, string>> = { csv: 'csv', xlsx: 'xlsx', sdmx: 'sdmx.csv' };

/** Longer names are trouble in mail and on some file systems. */
const MOST_LETTERS = 90;

/** A name that says what the file holds, ASCII alone: `DEMO-tidewaiter-exports-2020-by-office.csv`. */
export function fileName(question: string, form: FileForm, demo: boolean): string {
  const plain = question
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('..', ' to ');
  const words = plain
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${demo ? 'DEMO-' : ''}tidewaiter-${words || 'answer'}.${ENDINGS[form]}`;
}
