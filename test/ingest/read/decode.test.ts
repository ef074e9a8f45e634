import { expect, test } from 'vitest';
import { decode } from '../../../src/ingest/read/decode.ts';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function textOf(bytes: Buffer, size: number, encoding: string | null = null): Promise<string> {
  let text = '';
  for await (const block of decode(pieces(bytes, size), encoding)) text += block;
  return text;
}

const TEXT = '关区,金额\n北京海关,1.20\nHangzhou,3\n上海海关,4';
// 关区 and so on as GBK has them.
const GBK = Buffer.concat([
  Buffer.from('id,office\n'.repeat(20)),
  Buffer.from([0xb1, 0xb1, 0xbe, 0xa9, 0xba, 0xa3, 0xb9, 0xd8]),
  Buffer.from(',1\nplain,2\n'),
]);

test.each([3, 7, 64, 4096])('UTF-8 in pieces of %i bytes, with and without a mark', async (size) => {
  expect(await textOf(Buffer.from(TEXT), size)).toBe(TEXT);
  expect(await textOf(Buffer.from(`\ufeff${TEXT}`), Math.max(size, 3))).toBe(TEXT);
});

test.each([3, 7, 64, 4096])('GBK is told by its bytes in pieces of %i, after many lines of ASCII', async (size) => {
  expect(await textOf(GBK, size)).toBe(`${'id,office\n'.repeat(20)}北京海关,1\nplain,2\n`);
});

test('UTF-16 is told by its mark; any other encoding is named', async () => {
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
  expect(await textOf(little, 5)).toBe(TEXT);
  expect(await textOf(Buffer.from([0x80, 0x31]), 1, 'windows-1252')).toBe('€1');
});

test.each([7, 4096])('a broken character before any other does not, either, in pieces of %i bytes', async (size) => {
  const broken = Buffer.concat([Buffer.from('id\n海关'), Buffer.from([0xe4, 0xb8]), Buffer.from('\n北京\n')]);
  expect(await textOf(broken, size)).toBe('id\n海关\ufffd\n北京\n');
});

test('a broken character in a UTF-8 file does not turn the file into GBK', async () => {
  const broken = Buffer.concat([Buffer.from('北京\n'), Buffer.from([0xe5, 0x8c]), Buffer.from('\n上海\n')]);
  expect(await textOf(broken, 7)).toBe('北京\n\ufffd\n上海\n');
});
