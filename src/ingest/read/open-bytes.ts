import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { refuseFile } from './sniff.ts';

/** Large enough to be quick, small enough that one block does not hold the main loop. */
const BLOCK = 128 * 1024;

export interface OpenBytes {
  readonly bytes: AsyncIterable<Buffer>;
  /** Bytes of the file read so far, before unpacking. */
  readonly position: () => number;
  readonly size: number;
}

const DAMAGED = { en: 'a gzip file that is damaged or cut off', zh: '损坏或不完整的gzip文件' };
const RESEND = {
  en: 'send it whole; what was read before the damage stands, and is not counted twice.',
  zh: '请重发完整的文件；损坏处之前已读入的数据有效，不会重复计入。',
};

/** Whether unpacking failed by what is packed, and not by the machine. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_(DATA|BUF)_ERROR$/.test(String(error.code));

async function* unpacked(gunzip: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* gunzip;
  } catch (error) {
    throw isDamage(error) ? refuseFile(basename(file), DAMAGED, RESEND) : error;
  }
}

/** The bytes of a file, unpacked when it is gzip by its first two bytes; a damaged one is an IngestError. */
export async function openBytes(file: string): Promise<OpenBytes> {
  const handle = await open(file);
  const start = Buffer.alloc(2);
  const { size } = await handle.stat();
  await handle.read(start, 0, 2, 0).finally(() => handle.close());
  const stream = createReadStream(file, { highWaterMark: BLOCK });
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  const gunzip = createGunzip({ chunkSize: BLOCK });
  if (packed) {
    stream.on('error', (error) => gunzip.destroy(error));
    // A fault that comes before anybody reads is met by who reads then, and must not end the program.
    gunzip.on('error', () => {});
    stream.pipe(gunzip);
  }
  return { bytes: packed ? unpacked(gunzip, file) : stream, position: () => stream.bytesRead, size };
}
