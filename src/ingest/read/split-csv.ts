import { reject } from '../rejection.ts';
import type { Row } from './row.ts';

/** A quoted field longer than this is taken for a quote that was never closed. */
const LONGEST_RECORD = 1_000_000;
const QUOTE = '"';

export interface CsvSplitter {
  /** The records that are complete with this text. */
  push(text: string): Row[];
  /** What is left at the end of the file. */
  end(): Row[];
}

/** One record with quotes, from `start`; null when its end is not in the text yet. */
function quotedRecord(text: string, start: number, delimiter: string): { fields: string[]; end: number } | null {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    let field = '';
    if (text[at] === QUOTE) {
      at += 1;
      for (;;) {
        const close = text.indexOf(QUOTE, at);
        if (close < 0) return null;
        field += text.slice(at, close);
        at = close + 1;
        if (text[at] !== QUOTE) break;
        field += QUOTE;
        at += 1;
      }
    }
    // What follows a closing quote, or a field without quotes, is taken as it is.
    let end = at;
    while (end < text.length && text[end] !== '\n' && text[end] !== delimiter) end += 1;
    if (end === text.length) return null;
    const tail = text.slice(at, text[end] === '\n' && text[end - 1] === '\r' ? end - 1 : end);
    fields.push(field + tail);
    at = end + 1;
    if (text[end] === '\n') return { fields, end: at };
  }
}

/** How many line ends a piece of text has. */
function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/**
 * Splits CSV as it streams: any one-character delimiter, quotes with line ends inside, `\n` or `\r\n`. Every record comes
 * out, also one whose fields are too few or too many; empty lines do not. Lines are counted from the first one's number.
 */
export function createCsvSplitter(delimiter: string, firstLine = 1): CsvSplitter {
  let rest = '';
  let line = firstLine;

  function split(text: string): Row[] {
    const rows: Row[] = [];
    let start = 0;
    let quote = text.indexOf(QUOTE);
    for (;;) {
      const newline = text.indexOf('\n', start);
      if (newline < 0) break;
      if (quote >= 0 && quote < start) quote = text.indexOf(QUOTE, start);
      if (quote < 0 || quote > newline) {
        const end = text.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
        if (end > start) rows.push({ line, fields: text.slice(start, end).split(delimiter), fault: null });
        start = newline + 1;
        line += 1;
        continue;
      }
      const record = quotedRecord(text, start, delimiter);
      if (record) {
        rows.push({ line, fields: record.fields, fault: null });
        line += linesIn(text, start, record.end);
        start = record.end;
      } else if (text.length - start > LONGEST_RECORD) {
        rows.push({ line, fields: [], fault: reject('row', 'unclosed-quote', { limit: LONGEST_RECORD }) });
        start = newline + 1;
        line += 1;
      } else break;
    }
    rest = text.slice(start);
    return rows;
  }

  return {
    push: (text) => split(rest === '' ? text : rest + text),
    end() {
      if (rest === '') return [];
      const rows = split(rest.endsWith('\n') ? rest : `${rest}\n`);
      if (rest === '') return rows;
      // A quote stayed open: its line is told, and the lines after it are read on their own.
      const newline = rest.indexOf('\n');
      const open: Row = { line, fields: [], fault: reject('row', 'unclosed-quote', { limit: LONGEST_RECORD }) };
      line += 1;
      rest = rest.slice(newline + 1);
      return [...rows, open, ...this.end()];
    },
  };
}
