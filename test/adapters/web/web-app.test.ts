import { expect, test } from 'vitest';
import { readJson, runningConsole } from './running-console.ts';

const web = runningConsole();

test('a body beyond the limit is refused, with or without its length', async () => {
  const body = JSON.stringify({ text: 'x'.repeat(20_000) });
  expect((await web.ask(body)).status).toBe(413);
  expect((await web.ask(body, { 'Transfer-Encoding': 'chunked' })).status).toBe(413);
});

test('a bug is an apology with an id that the log has, and nothing of its inside', async () => {
  const response = await web.ask({ text: 'crash' });
  const { error, id } = readJson(response);
  expect([response.status, error]).toEqual([500, 'bug']);
  expect(response.body.toString()).not.toContain('secret');
  expect(web.logged).toContainEqual(expect.objectContaining({ id, err: expect.any(Error), path: '/api/ask' }));
});
