import { isUtf8 } from 'node:buffer';
import { XmlFault } from './xml-fault.ts';

/** As much of the beginning as an XML declaration takes. */
const DECLARATION = 200;
const RESEND = { en: 'ask the sender for UTF-8', zh: '请发送方改用UTF-8重发' };

/** The text of the bytes so far, whole characters of them; without bytes, what is left. */
type Decode = (block?: Buffer) => string;

/** The encoding that an XML declaration names, if the text begins with one that does. */
export const declaredEncoding = (text: string): string | null =>
  /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1] ?? null;

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return declaredEncoding(start.toString('latin1').replace(/^\xef\xbb\xbf/, '')) ?? 'utf-8';
}

const wrongBytes = (encoding: string): XmlFault =>
  new XmlFault(
    { line: null },
    { en: `it has bytes that are not ${encoding}`, zh: `含有不是${encoding}的字节` },
    RESEND,
  );

/** How many bytes at the end may be of a character that goes on: none of UTF-8 has more than four. */
function openEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back;
  }
  return 0;
}

/** In whole blocks, which is several times as quick as a decoder that goes on by itself. */
function utf8Decoder(): Decode {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  return (block) => {
    const bytes = block ? Buffer.concat([rest, block]) : rest;
    const whole = block ? bytes.subarray(0, bytes.length - openEnd(bytes)) : bytes;
    rest = bytes.subarray(whole.length);
    if (!isUtf8(whole)) throw wrongBytes('utf-8');
    const text = whole.toString('utf8');
    const marked = !begun && text.startsWith('\ufeff');
    begun ||= text !== '';
    return marked ? text.slice(1) : text;
  };
}

function namedDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const name = encoding.slice(0, 20);
    throw new XmlFault({ line: null }, { en: `its encoding ${name} is not known`, zh: `编码${name}无法识别` }, RESEND);
  }
}

function decoderFor(encoding: string): Decode {
  if (/^utf-?8$/i.test(encoding)) return utf8Decoder();
  const decoder = namedDecoder(encoding);
  return (block) => {
    try {
      return block ? decoder.decode(block, { stream: true }) : decoder.decode();
    } catch {
      throw wrongBytes(decoder.encoding);
    }
  };
}

/** The text of an XML file in the encoding that it declares, without a byte order mark. Wrong bytes are a fault. */
export async function* decodeXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let start: Buffer = Buffer.alloc(0);
  let decode: Decode | null = null;
  for await (const block of bytes) {
    if (decode) {
      yield decode(block);
      continue;
    }
    start = Buffer.concat([start, block]);
    if (start.length < DECLARATION) continue;
    decode = decoderFor(encodingOf(start));
    yield decode(start);
  }
  if (!decode) {
    decode = decoderFor(encodingOf(start));
    yield decode(start);
  }
  yield decode();
}
