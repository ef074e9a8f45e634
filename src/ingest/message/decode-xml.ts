import { XmlFault } from './xml-fault.ts';

/** As much of the beginning as an XML declaration takes. */
const DECLARATION = 200;
const RESEND = { en: 'ask the sender for UTF-8', zh: '请发送方改用UTF-8重发' };

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return (
    /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start.toString('latin1'))?.[1] ?? 'utf-8'
  );
}

function decoderFor(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const name = encoding.slice(0, 20);
    throw new XmlFault(1, { en: `its encoding ${name} is not known`, zh: `编码${name}无法识别` }, RESEND);
  }
}

/** The text of an XML file in the encoding that it declares, without a byte order mark. Wrong bytes are a fault. */
export async function* decodeXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let start: Buffer | null = Buffer.alloc(0);
  let decoder: ReturnType<typeof decoderFor> | null = null;
  const decode = (block?: Buffer): string => {
    decoder ??= decoderFor(encodingOf(start ?? Buffer.alloc(0)));
    try {
      return block ? decoder.decode(block, { stream: true }) : decoder.decode();
    } catch {
      const { encoding } = decoder;
      throw new XmlFault(1, { en: `it has bytes that are not ${encoding}`, zh: `含有不是${encoding}的字节` }, RESEND);
    }
  };
  for await (const block of bytes) {
    if (start) {
      start = Buffer.concat([start, block]);
      if (start.length < DECLARATION) continue;
      const all: Buffer = start;
      const text = decode(all);
      start = null;
      yield text;
    } else yield decode(block);
  }
  if (start) yield decode(start);
  yield decode();
}
