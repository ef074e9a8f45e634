import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../src/adapters/slack/send/create-client.ts';
import { deliverAnswer } from '../../../src/adapters/slack/send/deliver-answer.ts';
import { deliverLate } from '../../../src/adapters/slack/send/deliver-late.ts';
import { startSlack } from '../../../src/adapters/slack/start-slack.ts';
import { type App, openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/domain/clock.ts';
import { INBOX_LEASE_SECONDS } from '../../../src/store/inbox-port.ts';
import { type FakeSlack, startFakeSlack } from '../../servers/slack/fake-slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../servers/slack/state.ts';
import { fixtureDrawer } from '../web/fixture-drawer.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-killed-'));
const store = join(folder, 'store.db');
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const wait = async (): Promise<void> => {};

let slack: FakeSlack;
let app: App;
beforeAll(async () => {
  slack = await startFakeSlack();
  app = await openApp(readConfig({ TIDEWAITER_STORE: store, TIDEWAITER_LOG: 'silent' }), systemClock);
}, 30_000);
afterAll(async () => {
  await app.close();
  slack.close();
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({
  botToken: BOT_TOKEN,
  install: null,
  appToken: APP_TOKEN,
  signingSecret: null,
  apiUrl: slack.apiUrl,
  listen: '127.0.0.1:0',
});
const parts = () => ({
  client: createClient(BOT_TOKEN, options(), log),
  drawer: fixtureDrawer(),
  front: app.front,
  clock: systemClock,
  wait,
  log,
});

test('a question whose process was killed before it answered is answered by the next one, once', async () => {
  const env = { TIDEWAITER_STORE: store, TIDEWAITER_LOG: 'silent', TIDEWAITER_SLACK_API_URL: slack.apiUrl };
  const child = spawn(process.execPath, [main, 'start', '--port', '0'], {
    env: { ...process.env, ...env, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await slack.until({ sockets: 1, ms: 60_000 });
  await slack.order('fault', { on: 'files.getUploadURLExternal', kind: 'hang' });
  const { ackMs } = await slack.command('/stats exports 2020');
  expect(ackMs).not.toBeNull();
  await slack.until({ calls: ['files.getUploadURLExternal', 1], ms: 60_000 });
  child.kill('SIGKILL');
  await ended;
  expect((await slack.state()).messages).toEqual([]);

  const later = (): Date => new Date(Date.now() + INBOX_LEASE_SECONDS * 1000);
  const { drawer } = parts();
  const { inbox, workspaces } = app.store;
  const next = startSlack({
    options: options(),
    front: app.front,
    drawer,
    inbox,
    workspaces,
    clock: later,
    log,
    commands: [],
  });
  const { messages } = await slack.until({ messages: 1, ms: 60_000 });
  await next.close();
  expect(messages).toHaveLength(1);
  expect(JSON.stringify(messages[0]?.blocks)).toContain('1.12 trillion yuan');
  expect(await inbox.left('slack', new Date(Date.now() + 86_400_000))).toEqual([]);
}, 120_000);

const question = {
  id: 'e1',
  fingerprint: 'f'.repeat(64),
  line: '/policy 9710',
  asker: { platform: 'slack', workspace: 'T0TIDE', channel: 'C0IN', user: 'U0ANN', roles: [] },
  private: false,
  place: { channel: 'C0IN', thread: null, user: 'U0ANN', responseUrl: null },
} as const;

test('an answer that was out when its process was killed is not said again', async () => {
  await slack.order('reset', {});
  const reply = await app.front.ask({ text: question.line });
  expect(await deliverAnswer(reply, question, parts())).toBe('answered');
  expect(await deliverLate(question, new Date(), parts())).toBe('answered');
  expect((await slack.state()).messages).toHaveLength(1);
});

test('a question from long ago is not answered any more: who asked is told, and can ask again', async () => {
  await slack.order('reset', {});
  expect(await deliverLate(question, new Date(Date.now() - 31 * 60_000), parts())).toBe('told late');
  const { messages } = await slack.state();
  expect(messages).toMatchObject([{ only: 'U0ANN' }]);
  expect(JSON.stringify(messages)).toContain('I was stopped before I could answer your question: /policy 9710');
});
