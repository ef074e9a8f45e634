import type { App, Receiver } from '@slack/bolt';
import type { SlackOptions } from '../options.ts';
import type { SlackLog } from '../slack-log.ts';
import { backoff } from './backoff.ts';
import { type SocketConnection, socketConnection } from './socket-connection.ts';
import { wait } from './wait.ts';

export interface SocketDoor {
  readonly appToken: string;
  readonly options: Pick<SlackOptions, 'apiUrl'>;
  readonly log: SlackLog;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Questions over a WebSocket that stays: whatever ends it, another is opened, for as long as it takes. */
export function socketReceiver({ appToken, options, log }: SocketDoor): Receiver {
  const stopping = new AbortController();
  const { signal } = stopping;
  let app: App | undefined;
  let current: SocketConnection | undefined;

  async function connect(): Promise<void> {
    for (let attempt = 0; app && !signal.aborted; attempt += 1) {
      const connection = socketConnection({ app, appToken, options, log, onEnding: reconnect });
      try {
        await connection.open();
        if (signal.aborted) connection.close();
        current = connection;
        log.info({ attempt }, 'slack: connected');
        return;
      } catch (error) {
        const ms = backoff(attempt);
        log.warn({ reason: textOf(error), nextTryInMs: ms }, 'slack: no connection');
        await wait(ms, signal);
      }
    }
  }

  function reconnect(reason: string): void {
    if (signal.aborted) return;
    log.info({ reason }, 'slack: the connection ends, opening the next');
    void connect();
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: connect,
    stop: async () => {
      stopping.abort();
      current?.close();
    },
  };
}
