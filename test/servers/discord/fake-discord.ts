import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Doing } from './make-interaction.ts';
import type { CallRecord, Fault, Json, StoredInteraction, StoredMessage } from './state.ts';

export type AnsweredInteraction = StoredInteraction & { readonly message: StoredMessage | null };

export interface Seen {
  readonly applicationId: string;
  readonly publicKey: string;
  readonly commands: readonly Json[];
  readonly messages: readonly StoredMessage[];
  readonly interactions: readonly StoredInteraction[];
  readonly calls: readonly CallRecord[];
  readonly gateway: readonly string[];
}

/** A Discord in a process of its own, so that a busy bot cannot slow its clock. */
export interface FakeDiscord {
  readonly apiUrl: string;
  readonly token: string;
  /** An officer does something; `times` delivers the same again. */
  interact(doing: Doing & { readonly times?: number }): Promise<string>;
  say(said: Json): Promise<string>;
  /** Rejects when no answer comes in time. */
  answered(id: string, ms?: number): Promise<AnsweredInteraction>;
  replied(id: string, ms?: number): Promise<readonly StoredMessage[]>;
  noted(what: string, count?: number, ms?: number): Promise<void>;
  called(name: string, count?: number, ms?: number): Promise<readonly CallRecord[]>;
  fault(fault: Fault): Promise<void>;
  gateway(does: 'reconnect' | 'invalid' | 'kill' | 'close', code?: number): Promise<void>;
  /** Anything else of control.ts. */
  tell(name: string, ask?: Json): Promise<void>;
  seen(): Promise<Seen>;
  stop(): Promise<void>;
}

export async function startFakeDiscord(): Promise<FakeDiscord> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}`;

  async function ask<T>(name: string, body: object = {}): Promise<T> {
    const response = await fetch(`${url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) });
    return ((await response.json()) as { is: T }).is;
  }
  async function wanted<T>(name: string, body: object): Promise<T> {
    const found = await ask<T | null>(name, body);
    if (found === null) throw new Error(`the fake Discord waited in vain: ${name} ${JSON.stringify(body)}`);
    return found;
  }

  return {
    apiUrl: `${url}/api`,
    token: 'good-token',
    interact: async (doing) => (await ask<{ id: string }>('interact', doing)).id,
    say: async (said) => (await ask<{ id: string }>('say', said)).id,
    answered: (id, ms) => wanted('answered', { id, ...(ms && { ms }) }),
    replied: (id, ms) => wanted('replied', { id, ...(ms && { ms }) }),
    noted: (what, count = 1, ms = 45_000) => wanted('noted', { what, count, ms }),
    called: (name, count = 1, ms = 45_000) => wanted('called', { name, count, ms }),
    fault: (fault) => ask('fault', fault),
    gateway: (does, code) => ask('gateway', { does, ...(code !== undefined && { code }) }),
    tell: (name, body) => ask(name, body),
    seen: () => ask('state'),
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
