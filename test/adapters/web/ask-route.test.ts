import { expect, test } from 'vitest';
import { fixtureFront } from './fixture-front.ts';
import { readJson, runningConsole } from './running-console.ts';

const web = runningConsole();

test('an answer is the reply, with the address of its chart', async () => {
  const answer = readJson(await web.ask({ text: '/stats exports 2020' }));
  const { basis: _basis, file: _file, ...reply } = await fixtureFront.ask({ text: 'exports' });
  expect(answer).toEqual({
    ...reply,
    chartUrl: expect.stringMatching(/^\/chart\.png\?ask=%2Fstats\+exports\+2020&lang=en&id=[\w-]{22}$/),
  });
  expect(readJson(await web.ask({ text: '/stats imports 2020' }))).not.toHaveProperty('chartUrl');
});

test.each([
  [{ text: '/stats exports 2020' }, 'en'],
  [{ text: '/stats exports 2020', lang: 'zh' }, 'zh'],
  [{ text: '/stats 出口 2020年' }, 'zh'],
  [{ text: '/stats 出口 2020年', lang: 'en' }, 'en'],
  [{ text: '/stats exports 2020', lang: 'fr' }, 'en'],
])('%j is answered in %s', async (asked, lang) => {
  expect(readJson(await web.ask(asked)).lang).toBe(lang);
});

test('a refusal is an answer', async () => {
  const response = await web.ask({ text: '/stats exprots' });
  expect([response.status, readJson(response).refusal.code]).toEqual([200, 'unknown-word']);
});

test.each(['', '{', '[]', 'null', '"text"', '{"text": 1}', '{"question": "x"}'])(
  '%j is a bad request',
  async (body) => {
    const response = await web.ask(body);
    expect([response.status, readJson(response).error]).toEqual([400, 'bad-request']);
  },
);
