import { expect, test } from 'vitest';
import { runningConsole } from './running-console.ts';

const web = runningConsole();

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/main.js', 'text/javascript; charset=utf-8'],
  ['/layout.css', 'text/css; charset=utf-8'],
  ['/logo.svg', 'image/svg+xml'],
])('%s is served with its type, once', async (path, type) => {
  const { status, headers } = await web.get(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
  expect((await web.get(path, { 'If-None-Match': String(headers.etag) })).status).toBe(304);
});

test.each(['/nothing', '/tsconfig.json', '/../start-web-console.ts', '/%2e%2e/web-app.ts', '/api/nothing'])(
  '%s is not found',
  async (path) => {
    const { status, body } = await web.get(path);
    expect([status, body.toString()]).toEqual([404, 'Not found. The console is at /\n']);
  },
);
