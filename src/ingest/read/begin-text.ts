/** Characters in which a header is looked for. */
const START = 64 * 1024;
/** A first line that is longer is none. */
const LONGEST_LINE = 1_000_000;

export interface BegunText {
  /** From the beginning, as far as a header may stand in it. */
  readonly start: string;
  /** What comes after. */
  readonly more: AsyncIterable<string>;
}

async function firstPart(text: AsyncIterator<string>): Promise<string> {
  let start = '';
  for (;;) {
    const next = await text.next();
    start += next.done ? '' : next.value;
    const enough = start.length > START && /[\n\r]/.test(start.trim());
    if (next.done || enough || start.length > LONGEST_LINE) return start;
  }
}

/** Reads as much of a text as tells what it is. Lines that end with a carriage return alone come with a line feed. */
export async function beginText(blocks: AsyncIterable<string>): Promise<BegunText> {
  const text = blocks[Symbol.asyncIterator]();
  const start = await firstPart(text);
  const bare = !start.includes('\n') && start.includes('\r');
  const withLines = (piece: string): string => (bare ? piece.replaceAll('\r', '\n') : piece);
  async function* more(): AsyncGenerator<string> {
    for (let next = await text.next(); !next.done; next = await text.next()) yield withLines(next.value);
  }
  return { start: withLines(start), more: more() };
}
