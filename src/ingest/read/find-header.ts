import { sniffDelimiter } from './sniff.ts';
import { createCsvSplitter } from './split-csv.ts';

/** Titles, units, dates and the like that reports have above their header. */
const LINES_ABOVE = 100;
/** More than any header takes. */
const HEADER_LENGTH = 64 * 1024;

/** What there is to find a header by. */
export interface Wanted {
  /** Told by each line itself where it is not given. */
  readonly delimiter: string | undefined;
  /** What the columns that there are lack; empty for nothing. */
  readonly missing: (present: readonly string[]) => readonly string[];
}

export interface Header {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly missing: readonly string[];
  /** Where it begins: in the text, and on which line, counted from 1. */
  readonly at: number;
  readonly line: number;
}

/** Names without spaces around them. Where several columns have one name, each is told by its number: `Amount (2)`. */
function namesOf(fields: readonly (string | undefined)[]): string[] {
  const names = fields.map((field) => (field ?? '').trim());
  const seen: Record<string, number> = {};
  return names.map((name) => {
    if (name === '' || names.indexOf(name) === names.lastIndexOf(name)) return name;
    seen[name] = (seen[name] ?? 0) + 1;
    return `${name} (${seen[name]})`;
  });
}

function headerAt(start: string, at: number, line: number, { delimiter, missing }: Wanted): Header {
  const text = start.slice(at, at + HEADER_LENGTH);
  const sign = delimiter ?? sniffDelimiter(text.split('\n', 1)[0] ?? '');
  const splitter = createCsvSplitter(sign);
  const first = splitter.push(text)[0] ?? splitter.end()[0];
  const columns = namesOf(first?.fields ?? []);
  return { columns, delimiter: sign, missing: missing(columns), at, line };
}

/** The first line that has all columns wanted, or else the one that lacks the fewest. */
export function findHeader(start: string, wanted: Wanted): Header {
  let best = headerAt(start, 0, 1, wanted);
  let at = start.indexOf('\n') + 1;
  for (let line = 2; line <= LINES_ABOVE && at > 0 && best.missing.length > 0; line += 1) {
    const found = headerAt(start, at, line, wanted);
    if (found.missing.length < best.missing.length) best = found;
    at = start.indexOf('\n', at) + 1;
  }
  return best;
}
