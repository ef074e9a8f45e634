import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** Large enough to be quick, small enough that one block does not hold the main loop. */
const BLOCK = 128 * 1024;

export interface OpenBytes {
  readonly bytes: AsyncIterable<Buffer>;
  /** Bytes of the file read so far, before unpacking. */
  readonly position: () => number;
  readonly size: number;
}

/** The bytes of a file, unpacked when it is gzip by its first two bytes. */
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
    stream.pipe(gunzip);
  }
  return { bytes: packed ? gunzip : stream, position: () => stream.bytesRead, size };
}
