import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Drawer } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import type { PostsOutbox } from './posts-route.ts';
import { webApp } from './web-app.ts';
import type { WebLog } from './web-log.ts';

export interface WebConsoleOptions {
  readonly front: Front;
  readonly drawer: Drawer;
  /** What it shows unasked: messages to the web. */
  readonly outbox: PostsOutbox;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; the machine itself alone unless told otherwise. */
  readonly host?: string;
  readonly log?: WebLog;
}

export interface WebConsole {
  readonly url: string;
  /** Ends open connections too; pictures being drawn are given up. */
  close(): Promise<void>;
}

/** Opens the web console and resolves once it listens. Rejects with the next step to take when the port is taken. */
export async function startWebConsole(options: WebConsoleOptions): Promise<WebConsole> {
  const { front, drawer, outbox, port, host = '127.0.0.1', log } = options;
  const app = await webApp({ front, drawer, outbox, host, ...(log && { log }) });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken: Tidewaiter may be running already (look at http://${host}:${port}), or choose another with --port ${port + 1}`,
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new Error(`Port ${port} needs rights that this user does not have: choose one above 1023 with --port 8787`, {
      cause: error,
    });
  return error;
}
