import { expect, test } from 'vitest';
import { readJson, runningConsole } from './running-console.ts';

const web = runningConsole();

test('a file is sent to be saved under its name, and never as a page', async () => {
  const { status, headers, body } = await web.get('/file?ask=exports+2020+as+csv');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="tidewaiter-exports-2020.csv"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(body.toString()).toBe('period,value\r\n');
});

test('a question without a file has none', async () => {
  expect((await web.get('/file?ask=exports')).status).toBe(404);
  expect((await web.get('/file')).status).toBe(404);
});

test('other sites and other names do not get it', async () => {
  expect((await web.get('/file?ask=exports+as+csv', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await web.get('/file?ask=exports+as+csv', { Host: 'evil.example' })).status).toBe(421);
});

test('an answer names its file and where it is, without its bytes', async () => {
  const reply = readJson(await web.ask({ text: 'exports 2020 as csv' }));
  expect(reply).toMatchObject({
    file: { name: 'tidewaiter-exports-2020.csv' },
    fileUrl: expect.stringMatching(/^\/file\?ask=exports\+2020\+as\+csv&lang=en&id=[\w-]{22}$/),
  });
  expect(reply.file).not.toHaveProperty('content');
  expect(reply).not.toHaveProperty('basis');
  expect(readJson(await web.ask({ text: 'exports 2020' }))).not.toHaveProperty('fileUrl');
});
