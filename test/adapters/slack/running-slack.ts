import { afterAll, beforeAll, beforeEach } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { wait } from '../../../src/adapters/slack/doors/wait.ts';
import type { InstallOptions } from '../../../src/adapters/slack/options.ts';
import { type Slack, startSlack } from '../../../src/adapters/slack/start-slack.ts';
import { type App, openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/domain/clock.ts';
import type { InboxStore } from '../../../src/store/inbox-port.ts';
import type { Store } from '../../../src/store/ports.ts';
import { type FakeSlack, startFakeSlack } from '../../servers/slack/fake-slack.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from '../../servers/slack/state.ts';
import { oneEach } from '../one-each.ts';

interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts: object;
}

/** What the bot takes for a second of waiting takes a twentieth of one. */
const FASTER = 20;

export interface RunningSlack {
  readonly slack: FakeSlack;
  readonly log: readonly Line[];
  /** The bot's store. */
  store(): Store;
  /** The HTTP door's address. */
  url(): string;
  /** Resolves when every question that was taken up is answered. */
  settled(): Promise<void>;
  stop(): Promise<boolean>;
}

export interface Doors {
  readonly socket?: boolean;
  readonly http?: boolean;
  readonly install?: InstallOptions | null;
}

/** An inbox that knows which questions are open. */
function watched(inbox: InboxStore, open: Set<string>): InboxStore {
  return {
    ...inbox,
    claim: async (event) => {
      const claimed = await inbox.claim(event);
      if (claimed === 'new') open.add(event.fingerprint);
      return claimed;
    },
    done: async (event, outcome) => {
      await inbox.done(event, outcome);
      open.delete(event.fingerprint);
    },
  };
}

/** A strict Slack in its own process, and the whole bot connected to it: real store, real answers, real charts. */
export function useSlack({ socket = true, http = false, install = null }: Doors = {}): () => RunningSlack {
  const log: Line[] = [];
  const open = new Set<string>();
  const settled = async (): Promise<void> => {
    for (let turn = 0; open.size > 0 && turn < 2000; turn += 1) await wait(5);
  };
  const at = (level: Line['level']) => (facts: object, message: string) => {
    log.push({ level, facts, message });
  };
  const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  let slack: FakeSlack;
  let app: App;
  let bot: Slack;

  const said = (text: string): Record<string, unknown> | undefined => ({
    ...log.find(({ message }) => message.includes(text))?.facts,
  });
  beforeAll(async () => {
    slack = await startFakeSlack();
    app = await openApp(readConfig({ TIDEWAITER_STORE: ':memory:', TIDEWAITER_LOG: 'silent' }), systemClock);
    const { front, drawer, store, reference } = app;
    await store.ledger.apply('one-each', oneEach(reference.offices));
    bot = startSlack({
      // Asked as the operator: who may see what has tests of its own.
      front: { ...front, ask: ({ text }) => front.ask({ text }) },
      drawer,
      inbox: watched(store.inbox, open),
      workspaces: store.workspaces,
      clock: systemClock,
      log: logger,
      wait: (ms, signal) => wait(ms / FASTER, signal),
      commands: commands.map(({ name }) => name),
      options: {
        botToken: BOT_TOKEN,
        install,
        appToken: socket ? APP_TOKEN : null,
        signingSecret: http ? SIGNING_SECRET : null,
        apiUrl: slack.apiUrl,
        listen: '127.0.0.1:0',
      },
    });
    await slack.until({ calls: ['auth.test', 1], ...(socket && { sockets: 1 }) });
  });
  beforeEach(async () => {
    await settled();
    await slack.order('reset', {});
  });
  afterAll(async () => {
    await bot.close();
    slack.close();
    await app.close();
  });
  return () => ({
    slack,
    log,
    store: () => app.store,
    url: () => `http://127.0.0.1:${said('listening')?.port}/slack/events`,
    settled,
    stop: () => bot.close(),
  });
}
