import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

const SAMPLES = new URL('../test/data/messages/', import.meta.url);

/** One record of a sample message, and what stands before and behind its records. */
async function sample(type: number, record: string) {
  const text = await readFile(new URL(`CEB${type}Message.xml`, SAMPLES), 'utf8');
  const [from, to] = [text.indexOf(`<ceb:${record}>`), text.indexOf(`</ceb:${record}>`) + `</ceb:${record}>`.length];
  const end = text.lastIndexOf('</ceb:CEB');
  return { before: text.slice(0, from), record: text.slice(from, to), after: text.slice(end) };
}

/** Writes a message of one record again and again, each with a number of its own, until it has a size. */
async function writeMessage(
  path: string,
  bytes: number,
  { before, record, after }: Awaited<ReturnType<typeof sample>>,
) {
  const file = createWriteStream(path);
  file.write(before);
  let [written, count] = [0, 0];
  while (written < bytes) {
    let block = '';
    for (let at = 0; at < 500; at += 1) {
      count += 1;
      const number = String(count).padStart(9, '0');
      block += `${record.replace(/(0{4})?00001</g, `${number}<`)}\n`;
    }
    written += Buffer.byteLength(block);
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end(after);
  await once(file, 'close');
  return count;
}

/** Export lists of two lines. */
export const writeLists = async (path: string, bytes: number): Promise<number> =>
  writeMessage(path, bytes, await sample(603, 'Inventory'));

/** Receipts of the same lists. */
export const writeReceipts = async (path: string, bytes: number): Promise<number> =>
  writeMessage(path, bytes, await sample(604, 'InventoryReturn'));
