import { expect, test } from 'vitest';
import { startWebConsole } from '../../../src/adapters/web/start-web-console.ts';
import type { Front } from '../../../src/command/front.ts';
import { fixtureDrawer } from './fixture-drawer.ts';
import { fixtureFront } from './fixture-front.ts';
import { httpRequest } from './http-request.ts';
import { runningConsole } from './running-console.ts';

const web = runningConsole();

test('a picture is a PNG, drawn once a look, and not sent twice', async () => {
  const before = web.drawer.drawn();
  const address = '/chart.png?ask=exports+2020';
  const [first, again] = await Promise.all([web.get(address), web.get(address)]);
  expect(first.status).toBe(200);
  expect(first.headers['content-type']).toBe('image/png');
  expect(first.body.subarray(1, 4).toString()).toBe('PNG');
  expect(first.body.equals(again.body)).toBe(true);
  expect(web.drawer.drawn() - before).toBe(1);

  const etag = String(first.headers.etag);
  expect((await web.get(address, { 'If-None-Match': etag })).status).toBe(304);
  const dark = await web.get(`${address}&theme=dark&scale=2`, { 'If-None-Match': etag });
  expect([dark.status, dark.body.readUInt32BE(16)]).toEqual([200, 1800]);
  expect(web.drawer.drawn() - before).toBe(2);
});

test('a question without a chart has no picture', async () => {
  expect((await web.get('/chart.png?ask=imports')).status).toBe(404);
  expect((await web.get('/chart.png')).status).toBe(404);
});

test('a drawing that failed is tried again', async () => {
  const sound = fixtureDrawer();
  const failures = [new Error('the worker ended')];
  const draw: typeof sound.draw = async (...asked) => {
    const failure = failures.pop();
    if (failure) throw failure;
    return sound.draw(...asked);
  };
  const shaky = await startWebConsole({ front: fixtureFront, drawer: { ...sound, draw }, port: 0 });
  expect((await httpRequest(`${shaky.url}/chart.png?ask=exports`)).status).toBe(500);
  expect((await httpRequest(`${shaky.url}/chart.png?ask=exports`)).status).toBe(200);
  await shaky.close();
});

test('the 64 pictures used last are kept, older ones are drawn again', async () => {
  const drawer = fixtureDrawer();
  const { chart, ...exports } = await fixtureFront.ask({ text: 'exports' });
  const titled = (title: string) => (chart ? { ...exports, chart: { ...chart, title } } : { ...exports, chart });
  const front: Front = { ...fixtureFront, ask: async ({ text }) => titled(text) };
  const full = await startWebConsole({ front, drawer, port: 0 });
  const draw = async (title: number) => {
    await httpRequest(`${full.url}/chart.png?ask=${title}`);
    return drawer.drawn();
  };
  for (let title = 1; title <= 64; title += 1) await draw(title);
  expect([await draw(1), await draw(65), await draw(1), await draw(2)]).toEqual([64, 65, 65, 66]);
  await full.close();
});
