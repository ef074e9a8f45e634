import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { isDamage } from './open-bytes.ts';
import { sniffDelimiter } from './sniff.ts';

/** More than any header takes. */
const START = 64 * 1024;

/** Nothing of what is damaged: whoever reads the file on says so. */
function unpack(start: Buffer, packed: boolean): Buffer {
  if (!packed) return start;
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (isDamage(error)) return Buffer.alloc(0);
    throw error;
  }
}

/** How a file begins, unpacked: its bytes as characters, without byte order mark and the zeros of UTF-16. */
export async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  const start = Buffer.alloc(START);
  const { bytesRead } = await handle.read(start, 0, START, 0).finally(() => handle.close());
  const read = start.subarray(0, bytesRead);
  const packed = read[0] === 0x1f && read[1] === 0x8b;
  return unpack(read, packed)
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

/** Names of the columns of a table that begins so, those in plain letters as they are. */
export function columnsIn(start: string): string[] {
  const [line = ''] = start.split(/\r?\n/, 1);
  if (line.startsWith('{')) return [...line.matchAll(/"([^"\\]*)"\s*:/g)].map(([, name = '']) => name);
  return line.split(sniffDelimiter(line)).map((name) => name.replaceAll('"', '').trim());
}
