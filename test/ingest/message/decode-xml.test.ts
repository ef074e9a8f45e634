import { expect, test } from 'vitest';
import { decodeXml } from '../../../src/ingest/message/decode-xml.ts';

const TEXT = `<?xml version="1.0" encoding="UTF-8"?>${' '.repeat(200)}<a>海关 é 𠀀 \ufeff</a>`;

async function decoded(bytes: Buffer, size: number): Promise<string> {
  async function* blocks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const part of decodeXml(blocks())) text += part;
  return text;
}

test('wherever the blocks of a file end, its text is whole, without the mark before it', async () => {
  for (const size of [1, 2, 3, 5, 7, 250, 1_000]) {
    expect(await decoded(Buffer.from(TEXT), size)).toBe(TEXT);
    expect(await decoded(Buffer.from(`\ufeff${TEXT}`), size)).toBe(TEXT);
    expect(await decoded(Buffer.from(`\ufeff${TEXT}`, 'utf16le'), size)).toBe(TEXT);
  }
});

test('a character that is cut off at the end, and a byte of no character, are refused', async () => {
  const [whole, wrong] = [Buffer.from(`${TEXT}海`), Buffer.from([0xe6, 0xb5, 0x41])];
  for (const size of [1, 1_000]) {
    await expect(decoded(whole.subarray(0, -1), size)).rejects.toThrow('not utf-8');
    await expect(decoded(Buffer.concat([whole, wrong, whole]), size)).rejects.toThrow('not utf-8');
  }
});
