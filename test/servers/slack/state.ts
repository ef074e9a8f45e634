import type { ServerSocket } from './web-socket.ts';

export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  readonly files: readonly string[];
  /** The one person who sees it; null for everybody in the channel. */
  readonly only: string | null;
  /** How it came: the method's name, or `response_url`. */
  readonly via: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  bytes: Buffer | null;
  title: string | null;
  shares: number;
  /** Milliseconds since 1970 from which blocks can show it; null before its upload is complete. */
  readyAt: number | null;
}

export interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  readonly at: number;
  uses: number;
}

export interface Envelope {
  readonly id: string;
  readonly kind: string;
  readonly sentAt: number;
  readonly body: Record<string, unknown>;
  ackedAt: number | null;
  acked: (ms: number | null) => void;
}

export interface OpenSocket {
  readonly socket: ServerSocket;
  /** Slack sends nothing more here. */
  leaving: boolean;
}

export interface Channel {
  readonly id: string;
  member: boolean;
  archived: boolean;
}

/** A modal that is open on somebody's screen. */
export interface OpenView {
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

export type FaultKind =
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'error'; readonly code: string; readonly extra?: Record<string, unknown> }
  | { readonly kind: 'limited'; readonly seconds: number }
  /** The line is cut before, or after, the request was carried out. */
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'hang' };

export type Fault = FaultKind & {
  /** A method's name, `upload` or `respond`. */
  readonly on: string;
  times: number;
};

/** Faults by chance, the same for the same seed. */
export interface Chaos {
  readonly on: readonly string[];
  /** Of the requests, 0 to 1. */
  readonly share: number;
  seed: number;
}

/** Everything this Slack knows. Reset by `control/reset`. */
export interface State {
  readonly channels: Map<string, Channel>;
  readonly messages: StoredMessage[];
  readonly files: Map<string, StoredFile>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** When each trigger was handed out; gone once it was used. */
  readonly triggers: Map<string, number>;
  readonly views: OpenView[];
  readonly tickets: Set<string>;
  readonly sockets: OpenSocket[];
  readonly envelopes: Map<string, Envelope>;
  /** Events that no socket could take. */
  readonly waiting: Envelope[];
  readonly faults: Fault[];
  chaos: Chaos | null;
  /** Rules that the app broke. */
  readonly violations: string[];
  readonly calls: string[];
  /** Each method that was called, with the token. */
  readonly tokens: string[];
  /** Workspaces that consented to the app, by the code that the browser brings back, and the tokens they gave. */
  readonly consents: Map<string, { readonly team: string | null; readonly rotating?: boolean }>;
  readonly installed: Set<string>;
  readonly ackMs: number[];
  /** Milliseconds without any socket that takes envelopes. */
  readonly gaps: number[];
  gapSince: number | null;
  scopes: string[];
  /** Milliseconds that this Slack's clock runs ahead. */
  ahead: number;
  count: number;
  /** How long a shared file takes to appear. */
  shareMs: number;
  /** Shared, but not there yet. */
  pending: number;
}

export const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
];

export const BOT_TOKEN = 'xoxb-1-test';
export const APP_TOKEN = 'xapp-1-test';
export const SIGNING_SECRET = '8f742231b10e8888abcd991234567890';
export const CLIENT_ID = '1.2';
export const CLIENT_SECRET = 'client-secret';
export const TEAM = 'T0TIDE';
export const BOT_USER = 'U0BOT';

const channel = (id: string, member: boolean, archived = false): [string, Channel] => [id, { id, member, archived }];

/** Channels: C0IN has the bot in it, C0OUT has not, C0OLD is archived, G0IN is private, D0ANN is Ann's direct messages with the bot. */
export const newState = (): State => ({
  channels: new Map([
    channel('C0IN', true),
    channel('C0OUT', false),
    channel('C0OLD', true, true),
    channel('G0IN', true),
    channel('D0ANN', true),
  ]),
  messages: [],
  files: new Map(),
  responseUrls: new Map(),
  triggers: new Map(),
  views: [],
  tickets: new Set(),
  sockets: [],
  envelopes: new Map(),
  waiting: [],
  faults: [],
  chaos: null,
  violations: [],
  calls: [],
  tokens: [],
  consents: new Map(),
  installed: new Set(),
  ackMs: [],
  gaps: [],
  gapSince: null,
  scopes: [...SCOPES],
  ahead: 0,
  count: 0,
  shareMs: 20,
  pending: 0,
});

export const nowOf = (state: State): number => Date.now() + state.ahead;

/** A fresh id, never given twice. */
export function freshId(state: State, prefix: string): string {
  state.count += 1;
  return `${prefix}${state.count.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** A message's time, unique and rising. */
export function freshTs(state: State): string {
  state.count += 1;
  return `${Math.floor(nowOf(state) / 1000)}.${String(state.count).padStart(6, '0')}`;
}
