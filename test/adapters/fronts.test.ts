import { afterAll, beforeAll } from 'vitest';
import { commands } from '../../commands/index.ts';
import { askOnce } from '../../src/adapters/console/ask-once.ts';
import { type Discord, startDiscord } from '../../src/adapters/discord/start-discord.ts';
import { wait } from '../../src/adapters/slack/doors/wait.ts';
import { type Slack, startSlack } from '../../src/adapters/slack/start-slack.ts';
import { startWebConsole, type WebConsole } from '../../src/adapters/web/start-web-console.ts';
import type { WebReply } from '../../src/adapters/web/web-reply.ts';
import { plainReply, type Reply } from '../../src/answer/reply.ts';
import { type App, openApp } from '../../src/app.ts';
import type { Front } from '../../src/command/front.ts';
import { readConfig } from '../../src/config.ts';
import { fixedClock, systemClock } from '../../src/domain/clock.ts';
import { frontContract } from '../contracts/front.ts';
import { type FakeDiscord, startFakeDiscord } from '../servers/discord/fake-discord.ts';
import { type FakeSlack, startFakeSlack } from '../servers/slack/fake-slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../servers/slack/state.ts';
import { oneEach } from './one-each.ts';
import { fixtureDrawer } from './web/fixture-drawer.ts';

/** More of everything than any message takes. */
const ENDLESS: Reply = {
  ...plainReply('en', Array.from({ length: 900 }, (_, at) => `${at}: ${at}.12 trillion yuan, +${at}.4 %`).join('\n')),
  readAs: 'exports 2020 without end',
  table: {
    columns: ['office', 'exports', 'growth'].map((name, at) => ({ name, align: at ? 'right' : 'left' })),
    rows: Array.from({ length: 300 }, (_, at) => [`office ${at}`, `${at}.57 billion yuan`, `-${at}.9 %`]),
  },
  footnotes: Array.from(
    { length: 60 },
    (_, at) => `Note ${at}: released at ${at}:30, ${'as printed, '.repeat(20)}in 2021.`,
  ),
  actions: Array.from({ length: 40 }, (_, at) => ({ label: `Question ${at}`, ask: `/stats exports ${at}` })),
};

let app: App;
let front: Front;
let slack: FakeSlack;
let discord: FakeDiscord;
let bots: readonly [Slack, Discord, WebConsole];
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

beforeAll(async () => {
  const config = readConfig({ TIDEWAITER_STORE: ':memory:', TIDEWAITER_LOG: 'silent' });
  [app, slack, discord] = await Promise.all([
    openApp(config, fixedClock('2026-11-24T04:00:00Z')),
    startFakeSlack(),
    startFakeDiscord(),
  ]);
  const { store, reference } = app;
  // What a chart looks like has tests of its own.
  const drawer = fixtureDrawer();
  await store.ledger.apply('one-each', oneEach(reference.offices));
  // Asked as the operator, wherever it is asked: what others see has tests of its own.
  front = {
    ...app.front,
    ask: async ({ text, lang }) => (text === '/endless' ? ENDLESS : app.front.ask({ text, ...(lang && { lang }) })),
  };
  const common = { front, drawer, inbox: store.inbox, buttons: store.buttons, clock: systemClock, log };
  bots = [
    startSlack({
      ...common,
      workspaces: store.workspaces,
      commands: commands.map(({ name }) => name),
      wait: (ms, signal) => wait(ms / 20, signal),
      options: {
        botToken: BOT_TOKEN,
        install: null,
        appToken: APP_TOKEN,
        signingSecret: null,
        apiUrl: slack.apiUrl,
        listen: '127.0.0.1:0',
      },
    }),
    await startDiscord({ ...common, commands, token: discord.token, publicKey: null, apiUrl: discord.apiUrl }),
    await startWebConsole({ front, drawer, outbox: store.outbox, port: 0 }),
  ];
  await Promise.all([slack.until({ sockets: 1 }), discord.noted('identify')]);
}, 60_000);
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.close()));
  slack.close();
  await Promise.all([discord.stop(), app.close()]);
});

const reply = (line: string): Promise<Reply> => front.ask({ text: line });

/** Every text of a block, wherever it stands in it. */
const textsOf = (block: unknown): string[] => {
  if (Array.isArray(block)) return block.flatMap(textsOf);
  if (typeof block !== 'object' || block === null) return [];
  const { type, text, elements, rows } = block as Record<string, unknown>;
  if (type === 'button') return [];
  return [...(typeof text === 'string' ? [text] : textsOf(text)), ...textsOf(elements), ...textsOf(rows)];
};

frontContract('Slack', () => ({
  reply,
  async show(line) {
    await slack.order('reset', {});
    await slack.command(line);
    const { messages, files } = await slack.until({ messages: 1, ms: 20_000 });
    const texts = files.filter(({ name }) => /\.(csv|txt)$/.test(name));
    return {
      text: textsOf(messages.map(({ blocks }) => blocks))
        .join('\n')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
      files: await Promise.all(texts.map(async ({ id }) => (await slack.bytes(id)).toString())),
    };
  },
}));

frontContract('Discord', () => ({
  reply,
  async show(line) {
    const [, command = '', query = ''] = /^\/(\S+)\s*(.*)$/.exec(line) ?? [];
    const id = await discord.interact({ kind: 'command', command, ...(query && { query }) });
    const { message } = await discord.answered(id);
    const embeds = (message?.body.embeds ?? []) as { description: string }[];
    const texts = [String(message?.body.content), ...embeds.map(({ description }) => description)];
    return {
      text: texts.join('\n').replace(/^-# /gm, '').replace(/\\(.)/g, '$1'),
      files: (message?.files ?? []).flatMap(({ text }) => (text === null ? [] : [text])),
    };
  },
}));

frontContract('the web', () => ({
  reply,
  async show(line) {
    const response = await fetch(`${bots[2].url}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: line }),
    });
    const { text, table, footnotes, readAs, fileUrl } = (await response.json()) as WebReply;
    const shown = [text, ...(table?.rows.flat() ?? []), ...footnotes, readAs ?? ''];
    const file = fileUrl ? [await (await fetch(bots[2].url + fileUrl)).text()] : [];
    return { text: shown.join('\n'), files: file };
  },
}));

frontContract('the console', () => ({
  reply,
  async show(line) {
    const printed: string[] = [];
    const asked = { text: line, lang: undefined, json: false, chart: undefined, file: '/dev/null' };
    const out = (text: string): void => {
      printed.push(text);
    };
    await askOnce(asked, { front, drawer: app.drawer, out, warn: () => {} });
    return { text: printed.join('\n'), files: [] };
  },
}));
