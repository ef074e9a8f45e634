import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { DiscordLog } from '../../../src/adapters/discord/discord-log.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../../src/adapters/discord/start-discord.ts';
import { type App, openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/domain/clock.ts';
import { type FakeDiscord, startFakeDiscord } from '../../servers/discord/fake-discord.ts';

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly facts: object;
  readonly message: string;
}

/** Short waits, so that tests need not wait; the doubling is the same. */
const QUICK = { patienceMs: 1500, backoff: { passing: { first: 20, most: 200 }, refused: { first: 50, most: 200 } } };

/** The whole bot on a fresh store, connected to a Discord in another process, for the tests of one file. */
export function runningBot(options: Partial<DiscordOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-discord-'));
  const logged: Logged[] = [];
  const logAs =
    (level: Logged['level']) =>
    (facts: object, message: string): void => {
      logged.push({ level, facts, message });
    };
  const log: DiscordLog = { info: logAs('info'), warn: logAs('warn'), error: logAs('error') };
  let app: App;
  let bot: Discord;
  let fake: FakeDiscord;

  async function start(): Promise<void> {
    const { publicKey } = await fake.seen();
    bot = await startDiscord({
      front: app.front,
      drawer: app.drawer,
      inbox: app.store.inbox,
      buttons: app.store.buttons,
      commands,
      clock: systemClock,
      log,
      token: fake.token,
      publicKey,
      apiUrl: fake.apiUrl,
      listen: '127.0.0.1:0',
      gateway: QUICK,
      ...options,
    });
    await fake.noted('identify');
    await fake.called('/applications/800000000000000001/commands');
  }

  beforeAll(async () => {
    [app, fake] = await Promise.all([
      openApp(readConfig({ TIDEWAITER_STORE: join(folder, 'store.db'), TIDEWAITER_LOG: 'silent' }), systemClock),
      startFakeDiscord(),
    ]);
    await start();
  }, 30_000);
  afterEach(() => {
    logged.length = 0;
    return fake.tell('clear');
  });
  afterAll(async () => {
    await bot.close();
    await Promise.all([app.close(), fake.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    fake: () => fake,
    bot: () => bot,
    app: () => app,
    logged,
    async restart() {
      await bot.close();
      await fake.tell('clear');
      await start();
    },
  };
}
