import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, type Args, METHODS, no, refusedBlocks } from './api-methods.ts';
import { APP_TOKEN, BOT_TOKEN, type Chaos, type FaultKind, freshTs, nowOf, type State } from './state.ts';

/** A response address: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const MOST_USES = 5;
const MOST_AGE_MS = 30 * 60_000;

const json = (response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
};

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const CHANCES: readonly FaultKind[] = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'reset-after' },
  { kind: 'http', status: 503 },
  { kind: 'limited', seconds: 1 },
];

/** Numerical Recipes' generator: 0 to 1. */
function chance(chaos: Chaos): number {
  chaos.seed = (Math.imul(chaos.seed, 1_664_525) + 1_013_904_223) >>> 0;
  return chaos.seed / 2 ** 32;
}

/** The next fault planned for a method, used up, or one by chance. */
function takeFault(state: State, on: string): FaultKind | null {
  const { chaos, faults } = state;
  if (chaos?.on.includes(on) && chance(chaos) < chaos.share)
    return CHANCES[Math.floor(chance(chaos) * CHANCES.length)] ?? null;
  const fault = faults.find((one) => one.on === on && one.times > 0);
  if (!fault) return null;
  fault.times -= 1;
  return fault;
}

/** Lets a planned fault happen around the work of a request; `work` answers. */
function withFault(
  state: State,
  on: string,
  request: IncomingMessage,
  response: ServerResponse,
  work: () => void,
): void {
  const fault = takeFault(state, on);
  if (!fault) work();
  else if (fault.kind === 'http') response.writeHead(fault.status).end('trouble');
  else if (fault.kind === 'error') json(response, 200, no(fault.code, fault.extra));
  else if (fault.kind === 'limited') json(response, 429, no('ratelimited'), { 'Retry-After': String(fault.seconds) });
  else if (fault.kind === 'reset-before') request.socket.destroy();
  else if (fault.kind === 'reset-after') {
    // What the work answers is lost with the line.
    response.end = (() => request.socket.destroy() && response) as typeof response.end;
    work();
  }
  // A hanging request is never answered.
}

function argsOf(request: IncomingMessage, body: Buffer): Args {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return JSON.parse(body.toString('utf8'));
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
}

function unauthorised(state: State, request: IncomingMessage, method: string): Answer | null {
  const given = request.headers.authorization?.replace(/^Bearer /, '');
  state.tokens.push(`${method} ${given}`);
  if (method === 'oauth.v2.access') return null;
  if (state.installed.has(given ?? '')) return null;
  if (!given) return no('not_authed');
  return given === (method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN) ? null : no('invalid_auth');
}

/** `POST /api/METHOD` */
export async function answerApi(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Promise<void> {
  const method = (request.url ?? '').replace(/^\/api\//, '').split('?', 1)[0] ?? '';
  const body = await bodyOf(request);
  state.calls.push(method);
  withFault(state, method, request, response, () => {
    const run = METHODS[method];
    const answer =
      unauthorised(state, request, method) ?? (run ? run(state, argsOf(request, body), origin) : no('unknown_method'));
    // A proxy may drop the header.
    json(response, 200, answer, state.scopes.length > 0 ? { 'x-oauth-scopes': state.scopes.join(',') } : {});
  });
}

/** `POST /upload/FILE`: raw bytes, or one part of a form. */
export async function answerUpload(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = state.files.get((request.url ?? '').replace('/upload/', ''));
  const body = await bodyOf(request);
  state.calls.push('upload');
  const type = request.headers['content-type'] ?? '';
  const form = type.startsWith('multipart/form-data')
    ? await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    : null;
  const part = form ? [...form.values()][0] : null;
  const bytes = part && typeof part !== 'string' ? Buffer.from(await part.arrayBuffer()) : body;
  withFault(state, 'upload', request, response, () => {
    if (!file) {
      response.writeHead(404).end('not found');
      return;
    }
    if (bytes.length !== file.length) state.violations.push(`${file.name}: ${bytes.length} bytes, not ${file.length}`);
    file.bytes = bytes;
    response.writeHead(200).end(`OK - ${bytes.length}`);
  });
}

/** `POST /respond/TOKEN` */
export async function answerRespond(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = state.responseUrls.get((request.url ?? '').replace('/respond/', ''));
  const body = await bodyOf(request);
  state.calls.push('respond');
  withFault(state, 'respond', request, response, () => {
    if (!url) return json(response, 404, no('no_such_url'));
    if (nowOf(state) - url.at > MOST_AGE_MS) return json(response, 404, no('expired_url'));
    if (url.uses >= MOST_USES) return json(response, 404, no('used_url'));
    url.uses += 1;
    const args: Args = JSON.parse(body.toString('utf8'));
    const refused = args.blocks === undefined ? null : refusedBlocks(args.blocks);
    if (refused) return json(response, 200, refused);
    if (args.blocks === undefined && !args.text) return json(response, 200, no('no_text'));
    state.messages.push({
      channel: url.channel,
      ts: freshTs(state),
      thread_ts: null,
      text: String(args.text ?? ''),
      blocks: Array.isArray(args.blocks) ? args.blocks : [],
      files: [],
      only: args.response_type === 'in_channel' ? null : url.user,
      via: 'response_url',
    });
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
  });
}
