/** Text as it streams, of which a reader can give back what is not its own. */
export interface TextSource {
  /** Some text; null at the end. */
  next(): Promise<string | null>;
  unread(text: string): void;
}

export function textSource(text: AsyncIterable<string>): TextSource {
  const more = text[Symbol.asyncIterator]();
  let back = '';
  return {
    async next() {
      if (back !== '') {
        const given = back;
        back = '';
        return given;
      }
      for (;;) {
        const { done, value } = await more.next();
        if (done) return null;
        if (value !== '') return value;
      }
    },
    unread(given) {
      back = given + back;
    },
  };
}

/** Reads until the text matches, which takes a hundred thousand characters at most; all of it when it never does. */
export async function readUntil(source: TextSource, pattern: RegExp): Promise<string> {
  let text = '';
  while (!pattern.test(text) && text.length < 100_000) {
    const next = await source.next();
    if (next === null) break;
    text += next;
  }
  return text;
}

export const linesIn = (text: string): number => text.split('\n').length - 1;

const COMMENT = /^<!--.*?-->/s;

/** Passes over space, byte order marks and comments, and gives how many lines those are; null at the end. */
export async function passSpace(source: TextSource): Promise<number | null> {
  let lines = 0;
  for (let text = await source.next(); text !== null; text = await source.next()) {
    const left = text.replace(/^[ \t\r\n\ufeff]+/, '');
    lines += linesIn(text.slice(0, text.length - left.length));
    if (left === '') continue;
    source.unread(left);
    if (!'<!--'.startsWith(left.slice(0, 4))) return lines;
    const begun = await readUntil(source, COMMENT);
    const comment = COMMENT.exec(begun)?.[0] ?? '';
    source.unread(begun.slice(comment.length));
    if (comment === '') return lines;
    lines += linesIn(comment);
  }
  return null;
}
