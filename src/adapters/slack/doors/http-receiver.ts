import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, Receiver } from '@slack/bolt';
import type { Clock } from '../../../domain/clock.ts';
import type { Page } from '../install/install-pages.ts';
import type { SlackLog } from '../slack-log.ts';
import { readBody } from './read-body.ts';
import { signatureFault } from './verify-request.ts';

/** The one path of the door: commands, buttons and events all go there. */
export const EVENTS_PATH = '/slack/events';
/** Slack's own requests stay far below. */
const MOST_BYTES = 1_000_000;
const REQUEST_MS = 10_000;

export interface HttpDoor {
  readonly signingSecret: string;
  /** `host:port`; port 0 takes any free one. */
  readonly listen: string;
  readonly clock: Clock;
  readonly log: SlackLog;
  /** Answers what a browser asks for; null for what it does not know. */
  readonly pages?: (request: IncomingMessage) => Promise<Page | null>;
}

export interface HttpReceiver extends Receiver {
  /** Resolves to the port once it listens; rejects when it cannot. */
  start(): Promise<number>;
}

/** The whole body; null for one that is too long. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const answer = (response: ServerResponse, status: number, text = ''): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
};

/** No other site learns of the code that stands in the address. */
function show(response: ServerResponse, { status, headers, text }: Page): void {
  const safe = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' };
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...safe, ...headers }).end(text);
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * Slack's requests over HTTP, each signed. A request is answered 200 as soon as its signature holds, before anything is
 * done about it.
 */
export function httpReceiver({ signingSecret, listen, clock, log, pages }: HttpDoor): HttpReceiver {
  let app: App | undefined;
  const colon = listen.lastIndexOf(':');

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = request.method === 'GET' ? await pages?.(request) : null;
    if (found) return show(response, found);
    if (request.method !== 'POST' || request.url?.split('?', 1)[0] !== EVENTS_PATH) return answer(response, 404);
    const raw = await bodyOf(request);
    if (!raw) return answer(response, 413);
    const body = readBody(header(request, 'content-type') ?? '', raw.toString('utf8'));
    // Slack probes a new address with this, unsigned: it does nothing.
    if (body?.ssl_check === '1' && !('command' in body)) return answer(response, 200);
    const signed = {
      signature: header(request, 'x-slack-signature'),
      timestamp: header(request, 'x-slack-request-timestamp'),
      body: raw,
    };
    const fault = signatureFault(signed, signingSecret, clock());
    if (fault) {
      log.warn({ fault, from: request.socket.remoteAddress }, 'slack: a request was refused');
      return answer(response, 401);
    }
    if (!body) return answer(response, 400);
    if (body.type === 'url_verification') return answer(response, 200, String(body.challenge));
    answer(response, 200);
    const retry = header(request, 'x-slack-retry-num');
    await app?.processEvent({ body, ack: async () => {}, ...(retry && { retryNum: Number(retry) }) });
  }

  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }, (request, response) => {
    take(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'slack: a request failed');
      if (!response.headersSent) answer(response, 500);
    });
  });
  return {
    init: (bolt) => {
      app = bolt;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(Number(listen.slice(colon + 1)), listen.slice(0, colon), () => {
          server.off('error', reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeIdleConnections();
      }),
  };
}
