import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';

const taken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Saves a file and resolves to its path. Another file of that name is never overwritten: -2, -3 ... is put before the
 * ending. One with the same bytes is left as it is.
 */
export async function saveFile(content: Uint8Array, path: string): Promise<string> {
  const ending = extname(path);
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? path : `${path.slice(0, path.length - ending.length)}-${number}${ending}`;
    try {
      await writeFile(file, content, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!taken(error)) throw error;
      if ((await readFile(file)).equals(content)) return file;
    }
  }
}
