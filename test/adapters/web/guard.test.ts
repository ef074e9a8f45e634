import { expect, test } from 'vitest';
import { runningConsole } from './running-console.ts';

const web = runningConsole();

test.each([
  ['127.0.0.1:8787', 200],
  ['localhost', 200],
  ['LOCALHOST:80', 200],
  ['[::1]:8787', 200],
  ['evil.example', 421],
  ['127.0.0.1.evil.example:8787', 421],
  ['localhost.evil.example', 421],
])('a request to host %s gets %i', async (host, status) => {
  expect((await web.get('/', { Host: host })).status).toBe(status);
});

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ Origin: 'https://evil.example' }, 403],
  [{ Origin: 'null' }, 403],
  [{ 'Content-Type': 'text/plain' }, 415],
  [{ 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  [{ 'Content-Type': 'application/jsonp' }, 415],
  [{ 'Content-Type': 'application/json; charset=utf-8', 'Sec-Fetch-Site': 'same-origin' }, 200],
] as [Record<string, string>, number][])('a question with %j gets %i', async (headers, status) => {
  expect((await web.ask({ text: '/stats imports 2020' }, headers)).status).toBe(status);
});

test("the page's own origin may ask, another port of the machine may not", async () => {
  expect((await web.ask({ text: 'imports' }, { Origin: web.url() })).status).toBe(200);
  expect((await web.ask({ text: 'imports' }, { Origin: 'http://127.0.0.1:1' })).status).toBe(403);
});

test('other sites can neither draw nor complete', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site' };
  expect((await web.get('/chart.png?ask=exports', headers)).status).toBe(403);
  expect((await web.get('/api/complete?text=ex', headers)).status).toBe(403);
});
