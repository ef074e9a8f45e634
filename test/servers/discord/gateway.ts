import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { changed, type Json, type State } from './state.ts';

interface Session {
  readonly id: string;
  /** Every dispatch by its number, for a resumption. */
  readonly sent: Json[];
  socket: WebSocket | null;
}

export interface FakeGateway {
  /** To the newest session; kept for it while nobody listens. */
  dispatch(type: string, data: Json): void;
  /** reconnect: op 7. invalid: op 9 and the session is gone. kill: the connection breaks. close: with a code. */
  does(what: 'reconnect' | 'invalid' | 'kill' | 'close', code?: number): void;
  readonly rules: { heartbeatMs: number; acknowledges: boolean; refuses: boolean; closesIdentify: number | null };
}

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const MOST_BYTES = 4096;
const MOST_SENDS = 120;

/** Gateway v10 to the letter of what a bot of one shard meets. https://docs.discord.com/developers/events/gateway */
export function startGateway(server: Server, state: State): FakeGateway {
  const rules: FakeGateway['rules'] = { heartbeatMs: 41_250, acknowledges: true, refuses: false, closesIdentify: null };
  const sessions = new Map<string, Session>();
  const newestOf = (): Session | undefined => [...sessions.values()].at(-1);
  const note = (what: string): void => {
    state.gateway.push(what);
    changed(state);
  };

  function identify(socket: WebSocket, data: Json): Session | null {
    if (rules.closesIdentify !== null) socket.close(rules.closesIdentify);
    else if (data.token !== state.token) socket.close(4004, 'Authentication failed.');
    else if ((Number(data.intents) & PRIVILEGED) !== 0) socket.close(4014, 'Disallowed intent(s).');
    else {
      const session: Session = { id: `session-${sessions.size + 1}`, sent: [], socket };
      sessions.set(session.id, session);
      note('identify');
      send(session, 'READY', {
        v: 10,
        user: {
          id: state.botId,
          username: 'tidewaiter',
          discriminator: '0',
          avatar: null,
          bot: true,
          global_name: null,
        },
        guilds: [{ id: '700000000000000001', unavailable: true }],
        session_id: session.id,
        resume_gateway_url: `ws://127.0.0.1:${state.port}/resume`,
        shard: data.shard,
        application: { id: state.applicationId, flags: 0 },
      });
      return session;
    }
    return null;
  }

  function resume(socket: WebSocket, request: IncomingMessage, data: Json): Session | null {
    const session = sessions.get(String(data.session_id));
    if (!session || data.token !== state.token || !request.url?.startsWith('/resume')) {
      note('resume refused');
      socket.send(JSON.stringify({ op: 9, d: false }));
      return null;
    }
    session.socket = socket;
    note('resume');
    for (const missed of session.sent.slice(Number(data.seq))) socket.send(JSON.stringify(missed));
    send(session, 'RESUMED', {});
    return session;
  }

  function send(session: Session, type: string, data: Json): void {
    const payload = { op: 0, s: session.sent.length + 1, t: type, d: data };
    session.sent.push(payload);
    session.socket?.send(JSON.stringify(payload));
  }

  function connect(socket: WebSocket, request: IncomingMessage): void {
    let session: Session | null = null;
    let sends = 0;
    let lastBeat = Date.now();
    socket.send(JSON.stringify({ op: 10, s: null, t: null, d: { heartbeat_interval: rules.heartbeatMs } }));
    const pulse = setInterval(() => {
      if (Date.now() - lastBeat > rules.heartbeatMs * 2) socket.close(4009, 'Session timed out.');
    }, rules.heartbeatMs);
    function take(raw: Buffer): void {
      const { op, d } = JSON.parse(raw.toString()) as { op: number; d: Json };
      if (op === 1) {
        lastBeat = Date.now();
        note('heartbeat');
        if (rules.acknowledges) socket.send(JSON.stringify({ op: 11, s: null, t: null, d: null }));
      } else if (op === 2) {
        if (session) socket.close(4005, 'Already authenticated.');
        else session = identify(socket, d);
      } else if (op === 6) session = resume(socket, request, d);
      else if (!session) socket.close(4003, 'Not authenticated.');
      else socket.close(4001, 'Unknown opcode.');
    }
    socket.on('message', (raw: Buffer) => {
      sends += 1;
      if (sends > MOST_SENDS) socket.close(4008, 'You are being rate limited.');
      else if (raw.length > MOST_BYTES) socket.close(4002, 'Payload too large.');
      else take(raw);
    });
    socket.on('close', (code) => {
      clearInterval(pulse);
      note(`closed ${code}`);
      if (session?.socket === socket) session.socket = null;
      // A clean goodbye ends the session.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
    });
  }

  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    note('connection');
    if (rules.refuses) socket.destroy();
    else sockets.handleUpgrade(request, socket, head, (opened) => connect(opened, request));
  });

  return {
    rules,
    dispatch: (type, data) => {
      const newest = newestOf();
      if (newest) send(newest, type, data);
    },
    does(what, code = 4000) {
      const newest = newestOf();
      const socket = newest?.socket;
      if (!newest || !socket) return;
      if (what === 'reconnect') socket.send(JSON.stringify({ op: 7, s: null, t: null, d: null }));
      if (what === 'kill') socket.terminate();
      if (what === 'close') socket.close(code);
      if (what === 'invalid') {
        sessions.delete(newest.id);
        socket.send(JSON.stringify({ op: 9, s: null, t: null, d: false }));
      }
    },
  };
}
