import { readKey } from './access/seal.ts';

/** Everything the environment can say; the only reader of it. */
export interface Config {
  /** File path of the store, or a `postgres://` address. */
  readonly store: string;
  readonly logLevel: string;
  readonly officers: OfficersConfig;
  /** Days for which events that came in are remembered, so that none is answered twice. */
  readonly inboxDays: number;
  /** Days for which messages that were sent or given up are remembered, after the last thing said about them. */
  readonly outboxDays: number;
}

/** Who may ask, beside what admins granted in the store. */
export interface OfficersConfig {
  /** Path of the officers file; null without one. */
  readonly file: string | null;
  /** What people may ask whom neither the file nor the store knows. */
  readonly unknown: 'national' | 'nothing';
}

/** Nothing is contacted without a token; the HTTP door is opened by the public key. */
export interface DiscordConfig {
  readonly token: string | null;
  readonly publicKey: string | null;
  /** Known from the Gateway when left out. */
  readonly applicationId: string | null;
  readonly apiUrl: string;
  /** `host:port` of the HTTP door. */
  readonly listen: string;
}

/** Lets workspaces install the app by themselves. */
export interface SlackInstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Nothing is contacted without the bot token or an installation; the other two open a door each. */
export interface SlackConfig {
  readonly botToken: string | null;
  readonly install: SlackInstallConfig | null;
  /** Opens the WebSocket (Socket Mode). */
  readonly appToken: string | null;
  /** Opens the HTTP door. */
  readonly signingSecret: string | null;
  readonly apiUrl: string;
  /** `host:port` of the HTTP door. */
  readonly listen: string;
}

function unknownOf(text: string | undefined): OfficersConfig['unknown'] {
  if (text === undefined || text === '' || text === 'national') return 'national';
  if (text === 'nothing') return text;
  throw new Error(`TIDEWAITER_UNKNOWN is national or nothing, not ${text}`);
}

function daysOf(name: string, text: string | undefined, usual: number): number {
  if (text === undefined || text === '') return usual;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Error(`${name} is a number of days from 1 to 9999, not ${text}`);
}

/** Reads the environment given; `.env.example` lists the names. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): Config => ({
  store: env.TIDEWAITER_STORE || 'data/tidewaiter.db',
  logLevel: env.TIDEWAITER_LOG || 'info',
  officers: { file: env.TIDEWAITER_OFFICERS || null, unknown: unknownOf(env.TIDEWAITER_UNKNOWN) },
  inboxDays: daysOf('TIDEWAITER_INBOX_DAYS', env.TIDEWAITER_INBOX_DAYS, 7),
  outboxDays: daysOf('TIDEWAITER_OUTBOX_DAYS', env.TIDEWAITER_OUTBOX_DAYS, 400),
});

/** Where it is told that briefings stop: a channel of a chat, or an address that is posted to; null without one. */
export type AlarmConfig =
  | { readonly platform: 'slack' | 'discord'; readonly target: string }
  | { readonly platform: 'webhook'; readonly target: 'alarm'; readonly url: string };

/** Reads `slack/CHANNEL`, `discord/CHANNEL` or an https address; the address is a secret and never logged. */
export function readAlarmConfig(env: Readonly<Record<string, string | undefined>> = process.env): AlarmConfig | null {
  const text = env.TIDEWAITER_ALARM || null;
  if (text === null) return null;
  const [, platform, target] = /^(slack|discord)\/(\w+)$/.exec(text) ?? [];
  if (target && (platform === 'slack' || platform === 'discord')) return { platform, target };
  if (/^https?:\/\//.test(text)) return { platform: 'webhook', target: 'alarm', url: text };
  throw new Error('TIDEWAITER_ALARM is slack/CHANNEL, discord/CHANNEL or an https:// address');
}

/** Reads what concerns Discord. */
export const readDiscordConfig = (env: Readonly<Record<string, string | undefined>> = process.env): DiscordConfig => ({
  token: env.DISCORD_TOKEN || null,
  publicKey: env.DISCORD_PUBLIC_KEY || null,
  applicationId: env.DISCORD_APPLICATION_ID || null,
  apiUrl: env.TIDEWAITER_DISCORD_API_URL || 'https://discord.com/api',
  listen: env.TIDEWAITER_DISCORD_LISTEN || '127.0.0.1:8788',
});

const INSTALL_NAMES = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_SIGNING_SECRET',
  'TIDEWAITER_SLACK_PUBLIC_URL',
  'TIDEWAITER_SECRET_KEY',
] as const;

/** Null where workspaces do not install the app by themselves; what is set in part is an error. */
function installOf(env: Readonly<Record<string, string | undefined>>): SlackInstallConfig | null {
  if (!env.SLACK_CLIENT_ID && !env.SLACK_CLIENT_SECRET) return null;
  const missing = INSTALL_NAMES.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`installing Slack by OAuth needs ${missing.join(', ')} too`);
  const { SLACK_CLIENT_ID: clientId = '', SLACK_CLIENT_SECRET: clientSecret = '' } = env;
  const publicUrl = env.TIDEWAITER_SLACK_PUBLIC_URL ?? '';
  if (!/^https:\/\//.test(publicUrl)) throw new Error('TIDEWAITER_SLACK_PUBLIC_URL is an https address');
  const key = readKey(env.TIDEWAITER_SECRET_KEY ?? '');
  if (!key) throw new Error('TIDEWAITER_SECRET_KEY is 32 bytes as base64, for example from: openssl rand -base64 32');
  return { clientId, clientSecret, publicUrl, key };
}

/** Reads what concerns Slack. */
export const readSlackConfig = (env: Readonly<Record<string, string | undefined>> = process.env): SlackConfig => ({
  botToken: env.SLACK_BOT_TOKEN || null,
  install: installOf(env),
  appToken: env.SLACK_APP_TOKEN || null,
  signingSecret: env.SLACK_SIGNING_SECRET || null,
  apiUrl: env.TIDEWAITER_SLACK_API_URL || 'https://slack.com/api/',
  listen: env.TIDEWAITER_SLACK_LISTEN || '127.0.0.1:3000',
});
