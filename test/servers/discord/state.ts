import { generateKeyPairSync, type KeyObject } from 'node:crypto';

export type Json = Readonly<Record<string, unknown>>;

/** A fault that waits for a call: what is to happen to it, and to how many. */
export interface Fault {
  readonly method: string;
  /** A regular expression over the path behind `/api/v10`. */
  readonly path: string;
  /** reset-before: the connection breaks and nothing was done; reset-after: it breaks when all was done. answer: something else. */
  readonly does: 'reset-before' | 'reset-after' | 'status' | 'answer' | 'delay';
  readonly status?: number;
  /** Of a 429, in seconds; of a delay, in milliseconds. */
  readonly after?: number;
  /** Of an error, {code, message}; or what is answered instead. */
  readonly body?: Json | readonly Json[];
  times: number;
}

export interface StoredMessage {
  readonly id: string;
  readonly channel: string;
  readonly ephemeral: boolean;
  readonly nonce: string | null;
  readonly repliesTo: string | null;
  /** How often it was edited; the deferral alone is 0. */
  edits: number;
  body: Json;
  files: { name: string; type: string; bytes: number; head: string; text: string | null }[];
}

export interface StoredInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: 'command' | 'button' | 'modal' | 'autocomplete' | 'ping';
  readonly channel: string;
  /** When it was handed out, by the server's clock; a test may make it older. */
  madeAt: number;
  /** Milliseconds until the first response; null before. */
  ackMs: number | null;
  response: Json | null;
  messageId: string | null;
  /** What went wrong with it: too late, acknowledged twice, an invalid response. */
  readonly troubles: string[];
}

export interface CallRecord {
  readonly method: string;
  readonly path: string;
  readonly status: number | 'reset';
  readonly authorized: boolean;
}

/** Everything the server knows; one process, one state. */
export interface State {
  readonly applicationId: string;
  readonly botId: string;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  token: string;
  port: number;
  commands: Json[];
  readonly messages: Map<string, StoredMessage>;
  readonly interactions: Map<string, StoredInteraction>;
  readonly calls: CallRecord[];
  readonly faults: Fault[];
  /** What the gateway saw and did, in order. */
  readonly gateway: string[];
  readonly waiters: Set<() => void>;
  readonly permissions: { attachFiles: boolean };
}

let counter = 0;
/** An id with the moment in it, as Discord makes them: 18 or 19 digits. */
export function snowflake(): string {
  counter = (counter + 1) % 4096;
  return ((BigInt(Date.now() - 1_420_070_400_000) << 22n) | BigInt(counter)).toString();
}

export const createState = (): State => ({
  applicationId: '800000000000000001',
  botId: '800000000000000002',
  keys: generateKeyPairSync('ed25519'),
  token: 'good-token',
  port: 0,
  commands: [],
  messages: new Map(),
  interactions: new Map(),
  calls: [],
  faults: [],
  gateway: [],
  waiters: new Set(),
  permissions: { attachFiles: true },
});

/** Lets whoever waits for something look again. */
export function changed(state: State): void {
  for (const look of state.waiters) look();
}
