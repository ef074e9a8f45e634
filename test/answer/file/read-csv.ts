/** The records of a CSV text by the grammar of RFC 4180, character by character; the program's own writer is not asked. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (sign === ',' || text.startsWith('\r\n', at))) {
      cells.push(cell);
      cell = '';
      if (sign === ',') continue;
      records.push(cells);
      cells = [];
      at += 1;
    } else cell += sign;
  }
  return records;
}

/** The rows of a file by column name, without its byte order mark. */
export function rowsOf(content: Uint8Array | undefined): Record<string, string>[] {
  const [names = [], ...records] = readCsv(new TextDecoder().decode(content));
  return records.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])));
}
