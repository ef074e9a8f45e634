import { createHmac } from 'node:crypto';
import { type Envelope, freshId, nowOf, type OpenSocket, SIGNING_SECRET, type State } from './state.ts';

/** Slack waits so long for an acknowledgement. */
const ACK_MS = 3000;

export interface Delivered {
  readonly id: string;
  /** Null when nothing acknowledged in time, or there was nobody to take it. */
  readonly ackMs: number | null;
  /** HTTP status, when it went that way. */
  readonly status?: number;
}

const taking = (state: State): OpenSocket[] => state.sockets.filter(({ leaving }) => !leaving);

/** Keeps count of the time without any socket that takes envelopes. */
export function watchGap(state: State): void {
  const open = taking(state).length > 0;
  if (open && state.gapSince !== null) {
    state.gaps.push(Date.now() - state.gapSince);
    state.gapSince = null;
  } else if (!open && state.gapSince === null && state.tickets.size + state.count > 0) state.gapSince = Date.now();
}

/** Sends one envelope down one of the sockets, in turn; the same one again is a redelivery. */
export function sendEnvelope(state: State, envelope: Envelope): boolean {
  const sockets = taking(state);
  state.count += 1;
  const chosen = sockets[state.count % Math.max(1, sockets.length)];
  const { id, kind, body } = envelope;
  const events = kind === 'events_api';
  chosen?.socket.send(
    JSON.stringify({
      envelope_id: id,
      type: kind,
      accepts_response_payload: !events,
      payload: body,
      ...(events && { retry_attempt: 0, retry_reason: '' }),
    }),
  );
  return chosen !== undefined;
}

/** Over the socket: resolves when it is acknowledged, or three seconds later. */
export function bySocket(state: State, kind: string, body: Record<string, unknown>, times = 1): Promise<Delivered> {
  const id = freshId(state, 'envelope-');
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      state.violations.push(`${kind} ${id}: not acknowledged within 3 s`);
      resolve({ id, ackMs: null });
    }, ACK_MS);
    const acked = (ms: number | null): void => {
      clearTimeout(late);
      resolve({ id, ackMs: ms });
    };
    const envelope: Envelope = { id, kind, body, sentAt: performance.now(), ackedAt: null, acked };
    state.envelopes.set(id, envelope);
    let sent = false;
    for (let time = 0; time < times; time += 1) sent = sendEnvelope(state, envelope) || sent;
    if (sent) return;
    // Commands and clicks in a gap are lost; events are kept for the next socket.
    if (kind === 'events_api') state.waiting.push(envelope);
    else acked(null);
  });
}

/** What came back over a socket. */
export function takeAck(state: State, text: string): void {
  const ack: { envelope_id?: string } = JSON.parse(text);
  const envelope = state.envelopes.get(ack.envelope_id ?? '');
  if (!envelope) {
    state.violations.push(`acknowledged an unknown envelope ${ack.envelope_id}`);
    return;
  }
  if (envelope.ackedAt !== null) return;
  envelope.ackedAt = performance.now();
  const ms = envelope.ackedAt - envelope.sentAt;
  state.ackMs.push(ms);
  envelope.acked(ms);
}

export interface HttpDelivery {
  readonly url: string;
  /** How the request departs from what Slack sends. */
  readonly secondsOff?: number;
  readonly badSignature?: boolean;
  readonly unsigned?: boolean;
  readonly contentType?: string;
  readonly times?: number;
}

function encode(kind: string, body: Record<string, unknown>): { type: string; text: string } {
  if (kind === 'events_api') return { type: 'application/json', text: JSON.stringify(body) };
  const fields =
    kind === 'slash_commands'
      ? Object.entries(body).map(([key, value]): [string, string] => [key, String(value)])
      : [['payload', JSON.stringify(body)] as [string, string]];
  return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
}

/** Over HTTP, signed; the very same request as often as asked. */
export async function byHttp(
  state: State,
  kind: string,
  body: Record<string, unknown>,
  { url, secondsOff = 0, badSignature, unsigned, contentType, times = 1 }: HttpDelivery,
): Promise<Delivered> {
  const { type, text } = encode(kind, body);
  const timestamp = String(Math.floor(nowOf(state) / 1000) + secondsOff);
  const secret = badSignature ? 'another' : SIGNING_SECRET;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
  const headers = {
    'Content-Type': contentType ?? type,
    ...(!unsigned && { 'X-Slack-Signature': signature, 'X-Slack-Request-Timestamp': timestamp }),
  };
  const sentAt = performance.now();
  const answers = await Promise.all(
    Array.from({ length: times }, () =>
      fetch(url, { method: 'POST', headers, body: text, signal: AbortSignal.timeout(ACK_MS) }).then(
        async (answer) => {
          await answer.text();
          return answer.status;
        },
        () => null,
      ),
    ),
  );
  const status = answers[0] ?? undefined;
  const ackMs = status === 200 ? performance.now() - sentAt : null;
  if (ackMs !== null) state.ackMs.push(ackMs);
  return { id: '', ackMs, ...(status !== undefined && { status }) };
}
