/** A cell of a CSV file: text, or a number that is written already. */
export type CsvCell = string | { readonly number: string | null };

// A text that starts so is taken for a formula by spreadsheets (https://owasp.org/www-community/attacks/CSV_Injection).
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number ?? '';
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record of RFC 4180, its line end included. A text that looks like a formula gets an apostrophe in front. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;
