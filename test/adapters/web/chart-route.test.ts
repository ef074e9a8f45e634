import { expect, test } from 'vitest';
import { startWebConsole } from '../../../src/adapters/web/start-web-console.ts';
import { TooManyCharts } from '../../../src/chart/too-many-charts.ts';
import type { Front } from '../../../src/command/front.ts';
import { fixtureDrawer } from './fixture-drawer.ts';
import { fixtureFront } from './fixture-front.ts';
import { httpRequest } from './http-request.ts';
import { noPosts, readJson, runningConsole } from './running-console.ts';

const web = runningConsole();

test('a picture is a PNG, drawn by its look, and not sent twice', async () => {
  const address = '/chart.png?ask=exports+2020';
  const [first, again] = await Promise.all([web.get(address), web.get(address)]);
  expect(first.status).toBe(200);
  expect(first.headers['content-type']).toBe('image/png');
  expect(first.body.subarray(1, 4).toString()).toBe('PNG');
  expect(first.body.equals(again.body)).toBe(true);

  const etag = String(first.headers.etag);
  expect((await web.get(address, { 'If-None-Match': etag })).status).toBe(304);
  const dark = await web.get(`${address}&theme=dark&scale=2`, { 'If-None-Match': etag });
  expect([dark.status, dark.body.readUInt32BE(16)]).toEqual([200, 1800]);
});

test('a question without a chart has no picture', async () => {
  expect((await web.get('/chart.png?ask=imports')).status).toBe(404);
  expect((await web.get('/chart.png')).status).toBe(404);
});

test('a picture that is one too many is for later', async () => {
  const draw = async (): Promise<never> => {
    throw new TooManyCharts();
  };
  const busy = { ...fixtureDrawer(), draw };
  const { url, close } = await startWebConsole({ front: fixtureFront, drawer: busy, outbox: noPosts, port: 0 });
  const { status, headers } = await httpRequest(`${url}/chart.png?ask=exports`);
  expect([status, headers['retry-after']]).toEqual([503, '60']);
  await close();
});

test('a drawing that failed is tried again', async () => {
  const sound = fixtureDrawer();
  const failures = [new Error('the worker ended')];
  const draw: typeof sound.draw = async (...asked) => {
    const failure = failures.pop();
    if (failure) throw failure;
    return sound.draw(...asked);
  };
  const shaky = await startWebConsole({ front: fixtureFront, drawer: { ...sound, draw }, outbox: noPosts, port: 0 });
  expect((await httpRequest(`${shaky.url}/chart.png?ask=exports`)).status).toBe(500);
  expect((await httpRequest(`${shaky.url}/chart.png?ask=exports`)).status).toBe(200);
  await shaky.close();
});

test('the picture of an answer is no second question, and stays what the answer showed', async () => {
  const asked: string[] = [];
  const front: Front = {
    ...fixtureFront,
    ask: (question) => {
      asked.push(`${question.asker?.platform} ${question.text}`);
      return fixtureFront.ask(question);
    },
  };
  const counted = await startWebConsole({ front, drawer: fixtureDrawer(), outbox: noPosts, port: 0 });
  const answer = await httpRequest(`${counted.url}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: 'exports 2020' }),
  });
  const { chartUrl } = readJson(answer);
  expect((await httpRequest(counted.url + chartUrl)).status).toBe(200);
  expect(asked).toEqual(['web exports 2020']);
  expect((await httpRequest(`${counted.url}${chartUrl.replace(/id=.*/, 'id=forgotten')}`)).status).toBe(200);
  expect(asked).toEqual(['web exports 2020', 'web exports 2020']);
  await counted.close();
});
