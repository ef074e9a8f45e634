import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IngestError } from './ingest-error.ts';

/** The files that a list of paths names: files as they are, folders by what lies in them, in order of name. */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new IngestError(`${path} was not found. Next: check the path.`);
    if (!found.isDirectory()) files.push(path);
    else {
      const names = (await readdir(path, { withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort();
      if (names.length === 0) throw new IngestError(`The folder ${path} is empty. Next: check the path.`);
      files.push(...names.map((name) => join(path, name)));
    }
  }
  return files;
}
