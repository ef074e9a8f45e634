import { decodeXml } from './decode-xml.ts';
import { type GuardedParser, guardedParser } from './guarded-parser.ts';
import { linesIn, readUntil, type TextSource, textSource } from './text-source.ts';
import { XmlFault } from './xml-fault.ts';

export const ENVELOPE = 'DxpMsg';
const DATA = /<(?:[^\s/>:<]+:)?Data(?:\s[^<>]*)?>/;
const NEXT = { en: 'ask the sender for the message itself', zh: '请发送方重发报文本身' };

export const envelopeParser = (firstLine: number): GuardedParser =>
  guardedParser({ open: () => {}, text: () => {}, close: () => {} }, firstLine);

/** The bytes that base64 text stands for, up to the tag that ends it. */
async function* base64(source: TextSource, passLines: (lines: number) => void): AsyncGenerator<Buffer> {
  let kept = '';
  for (let text = await source.next(); text !== null; text = await source.next()) {
    const end = text.indexOf('<');
    const data = end < 0 ? text : text.slice(0, end);
    passLines(linesIn(data));
    const part = kept + data.replace(/\s+/g, '');
    if (/[^A-Za-z0-9+/=]/.test(part))
      throw new XmlFault(
        { line: null },
        { en: "the envelope's data is not base64", zh: '信封中的数据不是base64' },
        NEXT,
      );
    const whole = end < 0 ? part.length - (part.length % 4) : part.length;
    yield Buffer.from(part.slice(0, whole), 'base64');
    kept = part.slice(whole);
    if (end < 0) continue;
    source.unread(text.slice(end));
    return;
  }
}

/**
 * Opens a DXP transport envelope (`DxpMsg`, with the message as base64 in `Data`) and gives the text in it. The data
 * streams through; it is never held as a whole.
 */
export async function openEnvelope(source: TextSource, outer: GuardedParser): Promise<TextSource> {
  const before = await readUntil(source, DATA);
  const data = DATA.exec(before);
  const at = data ? data.index + data[0].length : before.length;
  const rest = outer.push(before.slice(0, at));
  if (!data || rest !== null)
    throw new XmlFault({ line: outer.line() }, { en: 'its envelope holds no data', zh: '信封中没有数据' }, NEXT);
  source.unread(before.slice(at));
  return textSource(decodeXml(base64(source, outer.passLines)));
}

/** Reads what stands behind the data, up to the end of the envelope. */
export async function closeEnvelope(source: TextSource, outer: GuardedParser): Promise<void> {
  for (let text = await source.next(); text !== null; text = await source.next()) {
    const rest = outer.push(text);
    if (rest === null) continue;
    source.unread(rest);
    return;
  }
  outer.end();
}
