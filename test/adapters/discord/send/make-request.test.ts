import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRequest } from '../../../../src/adapters/discord/send/make-request.ts';

const server = createServer(({ url = '' }, response) => {
  const { status, headers, body } = JSON.parse(decodeURIComponent(url.slice(1)));
  response.writeHead(status, headers).end(body);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
});

test.each([
  ['a header alone', { 'retry-after': '3' }, '', '3'],
  ['a fraction in the body alone', {}, '{"retry_after":0.25,"global":false}', '0.25'],
  ['a whole number in the body alone', {}, '{"retry_after":2}', '2'],
  ['nothing at all', {}, 'slow down', '1'],
  ['a header that says nothing', { 'retry-after': 'soon' }, '{"retry_after":4}', '4'],
])('a limit told by %s is one that the library waits for', async (_, headers, body, expected) => {
  const asked = encodeURIComponent(JSON.stringify({ status: 429, headers, body }));
  const { port } = server.address() as AddressInfo;
  const response = await makeRequest(`http://127.0.0.1:${port}/${asked}`, {});
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, expected]);
});
