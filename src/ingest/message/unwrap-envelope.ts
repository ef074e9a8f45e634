import { decodeXml } from './decode-xml.ts';
import { guardedParser } from './guarded-parser.ts';
import { XmlFault } from './xml-fault.ts';

const ROOT = /<(?![?!])(?:[^\s/>:]+:)?([^\s/>:]+)/;
const DATA = /<(?:[^\s/>:]+:)?Data(?:\s[^<>]*)?>/;
/** What stands before the data is a few hundred characters. */
const LONGEST_START = 100_000;
const NEXT = { en: 'ask the sender for the message itself', zh: '请发送方重发报文本身' };

const envelopeParser = () => guardedParser({ open: () => {}, text: () => {}, close: () => {} });

/** Reads on until the text holds the pattern; all of it when it never does. */
async function readUntil(pattern: RegExp, start: string, more: AsyncIterator<string>): Promise<string> {
  let text = start;
  while (!pattern.test(text) && text.length < LONGEST_START) {
    const next = await more.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

/** The bytes that base64 text stands for, up to the tag that ends it; `rest` is told what follows. */
async function* base64(
  start: string,
  more: AsyncIterator<string>,
  rest: (text: string) => void,
): AsyncGenerator<Buffer> {
  let kept = '';
  for (let text: string | null = start; text !== null; ) {
    const end = text.indexOf('<');
    const part = kept + (end < 0 ? text : text.slice(0, end)).replace(/\s+/g, '');
    if (/[^A-Za-z0-9+/=]/.test(part))
      throw new XmlFault(1, { en: "the envelope's data is not base64", zh: '信封中的数据不是base64' }, NEXT);
    const whole = end < 0 ? part.length - (part.length % 4) : part.length;
    yield Buffer.from(part.slice(0, whole), 'base64');
    kept = part.slice(whole);
    if (end >= 0) return rest(text.slice(end));
    const next: IteratorResult<string> = await more.next();
    text = next.done ? null : next.value;
  }
}

async function* chained(first: string, more: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await more.next(); !next.done; next = await more.next()) yield next.value;
}

/**
 * The text of the message in a DXP transport envelope (`DxpMsg`, with the message as base64 in `Data`), or the text as
 * it is when it is none. The data streams through; it is never held as a whole.
 */
export async function* unwrapEnvelope(text: AsyncIterable<string>): AsyncGenerator<string> {
  const more = text[Symbol.asyncIterator]();
  const start = await readUntil(ROOT, '', more);
  if (ROOT.exec(start)?.[1] !== 'DxpMsg') return yield* chained(start, more);
  const before = await readUntil(DATA, start, more);
  const data = DATA.exec(before);
  const outer = envelopeParser();
  const at = data ? data.index + data[0].length : before.length;
  outer.push(before.slice(0, at));
  if (!data) throw new XmlFault(outer.line(), { en: 'its envelope holds no data', zh: '信封中没有数据' }, NEXT);
  let after = '';
  yield* decodeXml(
    base64(before.slice(at), more, (rest) => {
      after = rest;
    }),
  );
  for await (const rest of chained(after, more)) outer.push(rest);
  outer.end();
}
