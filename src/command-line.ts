import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { asNamed } from './access/officers.ts';
import { askOnce } from './adapters/console/ask-once.ts';
import { listAudit, verifyAudit } from './adapters/console/audit-report.ts';
import { chat } from './adapters/console/chat.ts';
import { doctor } from './adapters/console/doctor.ts';
import { ingestFiles } from './adapters/console/ingest-files.ts';
import { chartChecks, storeChecks } from './adapters/console/local-checks.ts';
import { makeDemo } from './adapters/console/make-demo.ts';
import { listQuarantine, showQuarantine } from './adapters/console/quarantine.ts';
import { readLine } from './adapters/console/read-lines.ts';
import { replay } from './adapters/console/replay.ts';
import { verifyLedger } from './adapters/console/verify-ledger.ts';
import { type App, openApp } from './app.ts';
import type { Front } from './command/front.ts';
import { readConfig, readDiscordConfig, readSlackConfig } from './config.ts';
import { operator } from './domain/asker.ts';
import { type Clock, fixedClock, systemClock } from './domain/clock.ts';
import type { Lang } from './domain/lang.ts';
import { start } from './start.ts';
import { openStore } from './store/open-store.ts';
import { StoreError } from './store/store-error.ts';

const USAGE = `Usage:
  tidewaiter start [--demo] [--port 8787]   the web console, on this machine; --demo fills an empty ledger with made-up data
  tidewaiter demo                           fills the demo ledger up to yesterday
  tidewaiter ask "/stats exports 2020" [--lang en|zh] [--json] [--chart FILE.png] [--file PATH] [--now ISO]
                 [--as OFFICER]             as an officer by name (docs/access.md)
  tidewaiter read [TEXT]                    how questions are read, one JSON line each; from standard input without TEXT
  tidewaiter ingest FILE|DIR … [--map MAP.json] [--json] [--now ISO]
                                            loads declarations from CSV or NDJSON, gzip too; docs/ingest.md
  tidewaiter quarantine list [--file FILE] [--reason CODE] [--json] [--lang en|zh]
  tidewaiter quarantine show ID             rows that were kept out of the ledger, and how to put them right
  tidewaiter verify [--json]                recounts every sum from the declarations
  tidewaiter audit verify                   walks the log of questions and names the first row that was changed
  tidewaiter audit list [--last 20]         the newest questions, one JSON line each
  tidewaiter replay --input DIR --out FILE.jsonl [--calendar none]   the trend model on recorded days (docs/trend.md)
  tidewaiter doctor [--slack CHANNEL] [--discord CHANNEL]
                                            looks at store, charts, tokens, rights and channels, and says what to do
  tidewaiter manifest slack [--url ADDRESS] the app as Slack is told of it; with an address it is asked over HTTP
  tidewaiter console [--lang en|zh]         ask in the terminal, with history and completion
The store is data/tidewaiter.db, or what TIDEWAITER_STORE names.`;

/** A wrong call of the command line; the message says what is wrong. */
class UsageError extends Error {}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const warn = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function langOption(lang: string | undefined): Lang | undefined {
  if (lang === undefined || lang === 'en' || lang === 'zh') return lang;
  throw new UsageError(`--lang takes en or zh, not ${lang}`);
}

function clockOption(now: string | undefined): Clock {
  if (now === undefined) return systemClock;
  if (Number.isNaN(Date.parse(now)))
    throw new UsageError(`--now takes an ISO time such as 2021-02-01T08:00:00Z, not ${now}`);
  return fixedClock(now);
}

async function withApp<T>(clock: Clock, use: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(readConfig(), clock);
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

function ask(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean' },
      chart: { type: 'string' },
      file: { type: 'string' },
      now: { type: 'string' },
      as: { type: 'string' },
    },
  });
  const lang = langOption(values.lang);
  const { json = false, chart, file, as } = values;
  const asked = { text: positionals.join(' '), lang, json, chart, file };
  return withApp(clockOption(values.now), async ({ front, drawer, officers }) => {
    if (as !== undefined && (await officers.named(as)) === null)
      throw new UsageError(`--as takes the name of an officer, and nobody is called ${as} (see /admin list)`);
    const asker = as === undefined ? operator('console') : asNamed(as);
    const own: Front = { ...front, ask: (question) => front.ask({ asker, ...question }) };
    return askOnce(asked, { front: own, drawer, out: print, warn });
  });
}

function audit(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { last: { type: 'string' } } });
  const [verb, ...more] = positionals;
  const { last = '20' } = values;
  if (more.length > 0 || (verb !== 'verify' && verb !== 'list')) throw new UsageError('audit takes verify or list');
  if (!/^[1-9]\d{0,6}$/.test(last)) throw new UsageError(`--last takes a number of rows, not ${last}`);
  return withApp(systemClock, ({ store }) =>
    verb === 'verify' ? verifyAudit(store.audit, print) : listAudit(store.audit, Number(last), print),
  );
}

function read(args: string[]): Promise<number> {
  return withApp(systemClock, async ({ language }) => {
    if (args.length > 0) print(readLine(args.join(' '), language));
    else for await (const text of createInterface({ input: process.stdin })) print(readLine(text, language));
    return 0;
  });
}

function talk(args: string[]): Promise<number> {
  const lang = langOption(parseArgs({ args, options: { lang: { type: 'string' } } }).values.lang);
  return withApp(systemClock, async ({ front, drawer }) => {
    const folder = dirname(readConfig().store);
    await chat({ front, drawer, input: process.stdin, output: process.stdout, folder, lang });
    return 0;
  });
}

function serve(args: string[]): Promise<number> {
  const { port = '8787', demo = false } = parseArgs({
    args,
    options: { port: { type: 'string' }, demo: { type: 'boolean' } },
  }).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port takes a number up to 65535, not ${port}`);
  return withApp(systemClock, async (app) => {
    await start(app, { port: Number(port), demo, say: print });
    return 0;
  });
}

function demo(args: string[]): Promise<number> {
  const { now } = parseArgs({ args, options: { now: { type: 'string' } } }).values;
  const clock = clockOption(now);
  return withApp(clock, async ({ store: { ledger }, reference }) => {
    await makeDemo({ ledger, reference, clock, out: print });
    return 0;
  });
}

function ingest(args: string[]): Promise<number> {
  const { values, positionals: paths } = parseArgs({
    args,
    allowPositionals: true,
    options: { map: { type: 'string' }, json: { type: 'boolean' }, now: { type: 'string' } },
  });
  if (paths.length === 0) throw new UsageError('ingest takes files or folders');
  const clock = clockOption(values.now);
  const progress = process.stderr.isTTY ? (line: string) => void process.stderr.write(`\r\x1b[K${line}`) : null;
  return withApp(clock, ({ store, reference }) =>
    ingestFiles(
      { paths, map: values.map, json: values.json ?? false },
      { store, reference, clock, out: print, warn, progress },
    ),
  );
}

function quarantine(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  });
  const [what, id] = positionals;
  const call = {
    file: values.file,
    code: values.reason,
    json: values.json ?? false,
    lang: langOption(values.lang) ?? 'en',
  };
  if (what === 'list') return withApp(systemClock, ({ store }) => listQuarantine(store.quarantine, call, print));
  if (what !== 'show' || id === undefined) throw new UsageError('quarantine takes list, or show and an id');
  return withApp(systemClock, ({ store }) => showQuarantine(store.quarantine, id, call, print));
}

function verify(args: string[]): Promise<number> {
  const { json = false } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values;
  return withApp(systemClock, ({ store }) => verifyLedger(store.ledger, json, print));
}

async function judge(args: string[]): Promise<number> {
  const { input, out, calendar } = parseArgs({
    args,
    options: { input: { type: 'string' }, out: { type: 'string' }, calendar: { type: 'string' } },
  }).values;
  if (input === undefined || out === undefined) throw new UsageError('replay takes --input DIR and --out FILE.jsonl');
  if (calendar !== undefined && calendar !== 'none') throw new UsageError(`--calendar takes none, not ${calendar}`);
  const store = await openStore(':memory:', systemClock());
  try {
    await replay({ input, out, calendar: calendar !== 'none' }, await store.reference());
    return 0;
  } finally {
    await store.close();
  }
}

function diagnose(args: string[]): Promise<number> {
  const channels = { type: 'string', multiple: true } as const;
  const { slack = [], discord = [] } = parseArgs({ args, options: { slack: channels, discord: channels } }).values;
  return withApp(systemClock, ({ store, drawer }) => {
    const wards = [
      { name: 'store', checks: () => storeChecks(store) },
      { name: 'charts', checks: () => chartChecks(drawer) },
      {
        name: 'slack',
        checks: async () => {
          const { slackChecks } = await import('./adapters/slack/slack-checks.ts');
          return slackChecks({ options: readSlackConfig(), channels: slack, clock: systemClock });
        },
      },
      {
        name: 'discord',
        checks: async () => {
          const { discordChecks } = await import('./adapters/discord/discord-checks.ts');
          return discordChecks({ ...readDiscordConfig(), commands, channels: discord, clock: systemClock });
        },
      },
    ];
    return doctor(wards, print);
  });
}

async function describe(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' } } });
  if (positionals[0] !== 'slack') throw new UsageError('manifest takes slack');
  const { url = null } = values;
  if (url !== null && !/^https:\/\//.test(url)) throw new UsageError(`--url takes an https address, not ${url}`);
  const { manifest } = await import('./adapters/slack/manifest.ts');
  print(JSON.stringify(manifest(commands, url), null, 2));
  return 0;
}

const SUBCOMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  start: serve,
  demo,
  ask,
  read,
  ingest,
  quarantine,
  verify,
  audit,
  console: talk,
  replay: judge,
  doctor: diagnose,
  manifest: describe,
};

/** Runs one call of `tidewaiter` and resolves to its exit code: 0 answered, 2 refused or called wrongly, 1 failed. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<number> {
  try {
    const subcommand = SUBCOMMANDS[name ?? ''];
    if (subcommand) return await subcommand(args);
    const asksForHelp = name === undefined || name === 'help' || name === '--help';
    (asksForHelp ? print : warn)(USAGE);
    return asksForHelp ? 0 : 2;
  } catch (error) {
    const misuse =
      error instanceof UsageError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (misuse) warn(`${error.message}\n\n${USAGE}`);
    else if (error instanceof StoreError || error instanceof Error) warn(error.message);
    return misuse ? 2 : 1;
  }
}
