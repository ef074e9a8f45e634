import { inferSchema, initParser } from 'udsv';

/** Gives the text of a named column; a column that the file lacks is a fault of the file. */
export type SeedRow = (column: string) => string;

/** The rows of a CSV text with a header. Every field stays text, so `0100` keeps its zero. */
export function seedRows(csv: string): SeedRow[] {
  const schema = inferSchema(csv, { col: ',', row: '\n', encl: '"' });
  const at = new Map(schema.cols.map((column, index) => [column.name, index]));
  return initParser(schema)
    .stringArrs<string[]>(csv)
    .map((fields) => (column) => {
      const text = fields[at.get(column) ?? -1];
      if (text === undefined) throw new Error(`no column ${column} in a row of ${[...at.keys()].join(',')}`);
      return text;
    });
}
