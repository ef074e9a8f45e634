import { byHttp, bySocket, type Delivered, type HttpDelivery, sendEnvelope, watchGap } from './deliver.ts';
import {
  commandBody,
  eventBody,
  leavingBody,
  type Press,
  pressBody,
  type Said,
  submitBody,
  type Where,
} from './payloads.ts';
import { type Chaos, type FaultKind, newState, type State, type StoredFile, type StoredMessage } from './state.ts';

export interface Sending extends Where {
  /** Deliveries of the same envelope at once. */
  readonly times?: number;
  /** Over HTTP instead of the socket. */
  readonly http?: HttpDelivery;
}

/** What a test can ask of this Slack, by the path below `/control/`. */
export interface Orders {
  command: { line: string } & Sending;
  press: Press & Sending;
  /** Somebody agrees on Slack's page to what the app asks for. */
  consent: { code: string; team: string | null; rotating?: boolean };
  leave: { team: string; how: 'app_uninstalled' | 'tokens_revoked' } & Pick<Sending, 'http'>;
  /** The modal that was opened last is sent off. */
  submit: { note: string } & Sending;
  say: Said & Sending;
  /** The same envelope once more. */
  redeliver: { id: string };
  fault: FaultKind & { on: string; times?: number };
  socket: { do: 'refresh' | 'warning' | 'kill' | 'mute' };
  set: {
    scopes?: readonly string[];
    ahead?: number;
    shareMs?: number;
    /** Channels that there are, with the bot in them. */
    channels?: readonly string[];
    chaos?: Chaos;
  };
  reset: Record<string, never>;
  state: Record<string, never>;
  /** Waits until there are so many, and no shared file is still to appear. */
  until: { messages?: number; sockets?: number; calls?: readonly [string, number]; ms?: number };
  file: { id: string };
}

export interface Report {
  readonly messages: readonly StoredMessage[];
  readonly files: readonly Omit<StoredFile, 'bytes'>[];
  readonly violations: readonly string[];
  readonly calls: readonly string[];
  readonly tokens: readonly string[];
  readonly ackMs: readonly number[];
  readonly gaps: readonly number[];
  readonly sockets: number;
}

const reportOf = (state: State): Report => ({
  messages: state.messages,
  files: [...state.files.values()].map(({ bytes: _, ...file }) => file),
  violations: state.violations,
  calls: state.calls,
  tokens: state.tokens,
  ackMs: state.ackMs,
  gaps: state.gaps,
  sockets: state.sockets.filter(({ leaving }) => !leaving).length,
});

/** What an app without the scope never hears of. */
function scopeOf(kind: string, { event }: Record<string, unknown>): string | null {
  if (kind === 'slash_commands') return 'commands';
  if (typeof event !== 'object' || event === null || !('type' in event)) return null;
  if (event.type === 'app_mention') return 'app_mentions:read';
  return event.type === 'message' ? 'im:history' : null;
}

async function send(state: State, kind: string, body: Record<string, unknown>, how: Sending): Promise<Delivered> {
  const scope = scopeOf(kind, body);
  if (scope && !state.scopes.includes(scope)) return { id: '', ackMs: null };
  return how.http
    ? byHttp(state, kind, body, { ...how.http, ...(how.times && { times: how.times }) })
    : bySocket(state, kind, body, how.times);
}

/** Forgets all but the open sockets. */
function reset(state: State): void {
  const fresh = newState();
  const { sockets, count, gapSince, pending, installed } = state;
  Object.assign(state, fresh, { sockets, count, gapSince, pending, installed });
}

function onSockets(state: State, what: Orders['socket']['do']): void {
  for (const open of state.sockets) {
    if (what === 'kill') open.socket.kill();
    else if (what !== 'mute') {
      const reason = what === 'refresh' ? 'refresh_requested' : 'warning';
      open.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink' } }));
    }
    open.leaving = true;
  }
  watchGap(state);
}

async function until(state: State, { messages, sockets, calls, ms = 8000 }: Orders['until']): Promise<Report> {
  const end = Date.now() + ms;
  const done = (): boolean =>
    state.pending === 0 &&
    (messages === undefined || state.messages.length >= messages) &&
    (sockets === undefined || state.sockets.filter(({ leaving }) => !leaving).length >= sockets) &&
    (calls === undefined || state.calls.filter((call) => call === calls[0]).length >= calls[1]);
  while (!done() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 3));
  return reportOf(state);
}

/** Carries out one order; `origin` is this server's own address. */
export async function control<K extends keyof Orders>(
  state: State,
  origin: string,
  name: K,
  order: Orders[K],
): Promise<unknown> {
  const orders: { [N in keyof Orders]: (order: Orders[N]) => unknown } = {
    command: (one) => send(state, 'slash_commands', commandBody(state, origin, one.line, one), one),
    press: (one) => send(state, 'interactive', pressBody(state, origin, one), one),
    consent: ({ code, ...consent }) => void state.consents.set(code, consent),
    leave: (one) => send(state, 'events_api', leavingBody(state, one), one),
    submit: (one) => send(state, 'interactive', submitBody(state, one), one),
    say: (one) => send(state, 'events_api', eventBody(state, one), one),
    redeliver: ({ id }) => {
      const envelope = state.envelopes.get(id);
      return { sent: envelope !== undefined && sendEnvelope(state, envelope) };
    },
    fault: (one) => state.faults.push({ times: 1, ...one }),
    socket: (one) => onSockets(state, one.do),
    set: ({ scopes, ahead, shareMs, channels, chaos }) => {
      if (scopes) state.scopes = [...scopes];
      if (chaos) state.chaos = chaos;
      if (ahead !== undefined) state.ahead = ahead;
      if (shareMs !== undefined) state.shareMs = shareMs;
      for (const id of channels ?? []) state.channels.set(id, { id, member: true, archived: false });
    },
    reset: () => reset(state),
    state: () => reportOf(state),
    until: (one) => until(state, one),
    file: ({ id }) => ({ base64: state.files.get(id)?.bytes?.toString('base64') ?? null }),
  };
  return (await orders[name](order)) ?? {};
}
