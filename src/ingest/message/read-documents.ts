import { declaredEncoding } from './decode-xml.ts';
import type { MessageRecord, Texts } from './message-record.ts';
import { MESSAGE_TYPES } from './message-types.ts';
import { createRecordReader, type RecordReader } from './read-records.ts';
import { passSpace, readUntil, type TextSource } from './text-source.ts';
import { closeEnvelope, ENVELOPE, envelopeParser, openEnvelope } from './unwrap-envelope.ts';
import { XmlFault } from './xml-fault.ts';

/** The element that a document begins with. */
const ROOT = /<(?![?!])(?:[^\s/>:<]+:)?([^\s/>:<]+)[\s/>]/;
const APART = { en: 'load that document as a file of its own', zh: '请将该文档单独存为文件载入' };

/** What is met in a file as it is read. */
export interface Met {
  /** Number of the document that is read, from 1. */
  document: number;
  line: () => number;
  /** The kept fields of the record that was begun last, as far as they were read. */
  latest: () => Texts;
  /** Messages that the ledger has no use for, by their root. */
  readonly others: Record<string, number>;
}

export const nothingMet = (): Met => ({ document: 1, line: () => 1, latest: () => ({}), others: {} });

function sameEncoding(first: string, other: string): void {
  if (first.toLowerCase() === other.toLowerCase()) return;
  const [one, two] = [first.slice(0, 20), other.slice(0, 20)];
  throw new XmlFault(
    { line: null },
    {
      en: `it declares the encoding ${two}, and the file began in ${one}`,
      zh: `声明的编码为${two}，而文件以${one}开头`,
    },
    APART,
  );
}

/** One message; what stands behind it goes back to the source. */
async function* readMessage(reader: RecordReader, source: TextSource): AsyncGenerator<MessageRecord[]> {
  let text = await source.next();
  for (; text !== null && reader.rest() === null; text = await source.next()) yield reader.push(text);
  if (reader.rest() === null) yield reader.end();
  source.unread((reader.rest() ?? '') + (text ?? ''));
}

/**
 * The records of every document in a text, one after the other: a message, or a transport envelope with one. Each is a
 * document of its own, in the encoding of the first.
 */
export async function* readDocuments(source: TextSource, met: Met, enveloped = false): AsyncGenerator<MessageRecord[]> {
  let encoding: string | null = null;
  for (let line = 1; ; line = met.line()) {
    if (encoding !== null) {
      const gap = await passSpace(source);
      if (gap === null) return;
      met.document += 1;
      line += gap;
    }
    met.line = () => line;
    const start = await readUntil(source, ROOT);
    source.unread(start);
    const declared = declaredEncoding(start) ?? 'utf-8';
    sameEncoding(encoding ?? declared, declared);
    encoding ??= declared;
    if (!enveloped && ROOT.exec(start)?.[1] === ENVELOPE) {
      const outer = envelopeParser(line);
      yield* readDocuments(await openEnvelope(source, outer), met, true);
      await closeEnvelope(source, outer);
      met.line = outer.line;
      continue;
    }
    const reader = createRecordReader(line);
    [met.line, met.latest] = [reader.line, reader.latest];
    yield* readMessage(reader, source);
    const root = reader.root() ?? '';
    if (!Object.hasOwn(MESSAGE_TYPES, root)) met.others[root] = (met.others[root] ?? 0) + 1;
  }
}
