import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import { createControl } from './control.ts';
import { startGateway } from './gateway.ts';
import { createRateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import { route } from './routes.ts';
import { changed, createState, type Fault, type Json } from './state.ts';

const state = createState();
const limit = createRateLimits();
const server = createServer((request, response) => void handle(request, response));
const control = createControl(state, startGateway(server, state));

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  if (body === null || body === undefined) response.statusCode = status === 200 ? 204 : status;
  else response.setHeader('content-type', 'application/json');
  response.end(body === null || body === undefined ? undefined : JSON.stringify(body));
}

function takeFault(method: string, path: string): Fault | undefined {
  const fault = state.faults.find((one) => one.times > 0 && one.method === method && new RegExp(one.path).test(path));
  if (fault) fault.times -= 1;
  return fault;
}

async function api(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const method = request.method ?? 'GET';
  const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
  const authorized = request.headers.authorization !== undefined;
  const record = (status: number | 'reset'): void => {
    state.calls.push({ method, path, status, authorized });
    changed(state);
  };
  const sent = await readBody(request).catch(() => null);
  // Its sender was killed while it wrote.
  if (sent === null) return void request.socket.destroy();
  const fault = takeFault(method, path);
  try {
    if (fault?.does === 'delay') await wait(fault.after ?? 0);
    if (fault?.does === 'reset-before') {
      record('reset');
      return void request.socket.destroy();
    }
    if (fault?.does === 'status') {
      const extra = fault.status === 429 ? { retry_after: fault.after ?? 1, global: false } : {};
      if (fault.status === 429) response.setHeader('retry-after', String(fault.after ?? 1));
      throw new ApiError(fault.status ?? 500, 0, 'fault', { ...extra, ...fault.body });
    }
    if (fault?.does === 'answer') return reply(response, 200, fault.body);
    limit(`${method} ${path}`, response);
    const { authorization } = request.headers;
    const answer = route({ name: `${method} ${path}`, authorization, query: url.searchParams, ...sent }, state);
    if (fault?.does === 'reset-after') {
      record('reset');
      return void request.socket.destroy();
    }
    record(200);
    reply(response, 200, answer);
  } catch (error) {
    const { status, body } = error instanceof ApiError ? error : new ApiError(500, 0, String(error));
    record(status);
    reply(response, status, body);
  }
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/api/')) return api(request, response, url);
  const name = url.pathname.replace('/control/', '');
  const { body } = await readBody(request);
  reply(response, 200, { is: (await control[name]?.(body as Json)) ?? null });
}

// A connection that is closed while idle would look like a fault that no test asked for.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  state.port = (server.address() as AddressInfo).port;
  process.send?.({ port: state.port });
});
process.on('disconnect', () => process.exit(0));
