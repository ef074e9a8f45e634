import { expect, test } from 'vitest';
import { startWebConsole } from '../../../src/adapters/web/start-web-console.ts';
import { fixtureDrawer } from './fixture-drawer.ts';
import { fixtureFront } from './fixture-front.ts';
import { noPosts, runningConsole } from './running-console.ts';

const web = runningConsole();

test('listens on the machine itself alone', () => {
  expect(web.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a taken port names the next step', async () => {
  const port = Number(new URL(web.url()).port);
  await expect(
    startWebConsole({ front: fixtureFront, drawer: fixtureDrawer(), outbox: noPosts, port }),
  ).rejects.toThrow(new RegExp(`Port ${port} is taken.*--port ${port + 1}`));
});

test('a closed console answers no more, and its port is free again', async () => {
  const options = { front: fixtureFront, drawer: fixtureDrawer(), outbox: noPosts };
  const first = await startWebConsole({ ...options, port: 0 });
  await first.close();
  await expect(fetch(first.url)).rejects.toThrow();
  const second = await startWebConsole({ ...options, port: Number(new URL(first.url).port) });
  expect(second.url).toBe(first.url);
  await second.close();
});
