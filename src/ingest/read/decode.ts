import { isAscii, isUtf8 } from 'node:buffer';

const [NEWLINE, RETURN] = [0x0a, 0x0d];

/** Text in blocks; the whole of it is what the bytes say. */
export type TextBlocks = AsyncIterable<string>;

async function* decodeAs(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const block of bytes) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

/** Blocks that end with a line, so that no character is cut; neither UTF-8 nor GBK has these bytes inside a character. */
async function* wholeLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const block of bytes) {
    const end = block.lastIndexOf(NEWLINE) + 1 || block.lastIndexOf(RETURN) + 1;
    if (end > 0) {
      yield rest.length === 0 ? block.subarray(0, end) : Buffer.concat([...rest, block.subarray(0, end)]);
      rest = [];
    }
    if (end < block.length) rest.push(block.subarray(end));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** Whether bytes are UTF-8, if need be with some damage: of GBK read so, most characters would be lost. */
function looksUtf8(block: Buffer): boolean {
  if (isUtf8(block)) return true;
  const beyond = block.toString('utf8').match(/[\u0080-\uffff]/g) ?? [];
  return 2 * beyond.filter((sign) => sign === '\ufffd').length < beyond.length;
}

/** UTF-8, or GBK as soon as a line is not UTF-8 while all before it was plain ASCII. */
async function* decodeGuessed(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const gbk = new TextDecoder('gb18030');
  let encoding: 'ascii' | 'utf-8' | 'gbk' = 'ascii';
  for await (const block of wholeLines(bytes)) {
    if (encoding === 'ascii' && !isAscii(block)) encoding = looksUtf8(block) ? 'utf-8' : 'gbk';
    if (encoding === 'gbk') yield gbk.decode(block);
    else yield block.toString(encoding === 'ascii' ? 'latin1' : 'utf8');
  }
}

const utf16 = (start: Buffer): string | null =>
  start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;

/** The text of a file, without a byte order mark. An encoding that is not named is told by the bytes. */
export async function* decode(bytes: AsyncIterable<Buffer>, encoding: string | null): AsyncGenerator<string> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* again(): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const named = encoding ?? (first.done ? null : utf16(first.value));
  let begun = false;
  for await (const text of named ? decodeAs(again(), named) : decodeGuessed(again())) {
    yield begun || !text.startsWith('\ufeff') ? text : text.slice(1);
    begun ||= text !== '';
  }
}
