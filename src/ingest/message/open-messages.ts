import { openBytes } from '../read/open-bytes.ts';
import { decodeXml } from './decode-xml.ts';
import { createRecordReader, type MessageRecord, type Texts } from './read-records.ts';
import { unwrapEnvelope } from './unwrap-envelope.ts';

export interface OpenMessages {
  /** The records of the message, a slice at a time. An XmlFault says where it cannot be read on. */
  readonly records: AsyncIterable<MessageRecord[]>;
  /** Name of the message's root, once there is one. */
  readonly root: () => string | null;
  /** The kept fields of the record that was begun last, as far as they were read. */
  readonly latest: () => Texts;
  readonly position: () => number;
  readonly size: number;
}

/** Opens a customs message, bare or in its transport envelope, plain or gzip. */
export async function openMessages(path: string): Promise<OpenMessages> {
  const { bytes, position, size } = await openBytes(path);
  const reader = createRecordReader();
  async function* records(): AsyncGenerator<MessageRecord[]> {
    for await (const text of unwrapEnvelope(decodeXml(bytes))) yield reader.push(text);
    reader.end();
  }
  return { records: records(), root: reader.root, latest: reader.latest, position, size };
}
