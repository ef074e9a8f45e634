import { openBytes } from '../read/open-bytes.ts';
import { decodeXml } from './decode-xml.ts';
import type { MessageRecord } from './message-record.ts';
import { type Met, nothingMet, readDocuments } from './read-documents.ts';
import { textSource } from './text-source.ts';
import { XmlFault } from './xml-fault.ts';

export interface OpenMessages {
  /** The records of the messages, a slice at a time. An XmlFault says where they cannot be read on. */
  readonly records: AsyncIterable<MessageRecord[]>;
  readonly met: Readonly<Met>;
  readonly position: () => number;
  readonly size: number;
}

/** Opens a file of customs messages, bare or in their transport envelopes, plain or gzip. */
export async function openMessages(path: string): Promise<OpenMessages> {
  const { bytes, position, size } = await openBytes(path);
  const met = nothingMet();
  async function* records(): AsyncGenerator<MessageRecord[]> {
    const text = decodeXml(bytes);
    try {
      yield* readDocuments(textSource(text), met);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      const { document, line } = met;
      const place = { line: error.place.line ?? line(), ...(document > 1 && { document }) };
      throw new XmlFault(place, error.found, error.next);
    } finally {
      await text.return(undefined);
    }
  }
  return { records: records(), met, position, size };
}
