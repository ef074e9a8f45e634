import { type App, SocketModeReceiver } from '@slack/bolt';
import type { SlackOptions } from '../options.ts';
import { clientOptions } from '../send/create-client.ts';
import { type SlackLog, sdkLogger } from '../slack-log.ts';

/** From asking for an address to Slack's hello. */
const OPEN_MS = 10_000;
const CLOSE_MS = 1000;

export interface SocketConnection {
  /** Resolves when Slack has said hello; rejects when that fails or takes too long. */
  open(): Promise<void>;
  close(): void;
}

export interface ConnectionParts {
  readonly app: App;
  readonly appToken: string;
  readonly options: Pick<SlackOptions, 'apiUrl'>;
  readonly log: SlackLog;
  /** Slack will close this connection, or it is gone already: another is needed. Told at most once. */
  readonly onEnding: (reason: string) => void;
}

/** Slack says so up to a minute ahead: `warning`, `refresh_requested`, `link_disabled`, `too_many_websockets`. */
function disconnectReason(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > 2000 || !data.includes('disconnect')) return null;
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || message === null || !('type' in message)) return null;
    return message.type === 'disconnect' ? ('reason' in message ? String(message.reason) : 'disconnect') : null;
  } catch {
    return null;
  }
}

/**
 * One WebSocket to Slack, used once: its successor is opened while it still closes, so no question falls between. (The
 * SDK's own reconnecting waits five seconds, and ends the process when Slack is down meanwhile.)
 */
export function socketConnection({ app, appToken, options, log, onEnding }: ConnectionParts): SocketConnection {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(options, log) },
    customPropertiesExtractor: ({ envelope_id: envelope }: { envelope_id?: string }) => ({ envelope }),
    logger: sdkLogger(log),
  });
  receiver.init(app);
  let state: 'opening' | 'open' | 'over' = 'opening';
  const end = (reason: string): void => {
    if (state === 'open') onEnding(reason);
    state = 'over';
  };
  receiver.client.on('ws_message', (data: unknown) => {
    const reason = disconnectReason(data);
    if (reason) end(reason);
  });
  receiver.client.on('disconnected', () => end('connection lost'));
  receiver.client.on('connected', () => {
    state = 'open';
  });
  const disconnect = (): void => {
    receiver.client.disconnect().catch(() => {});
  };
  const close = (): void => {
    state = 'over';
    disconnect();
    // The SDK waits half a minute for the other side to close as well, unless it is told again.
    setTimeout(disconnect, CLOSE_MS).unref();
  };

  async function open(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no hello from Slack within ${OPEN_MS / 1000} s`)), OPEN_MS);
    });
    try {
      await Promise.race([receiver.client.start(), late]);
    } catch (error) {
      close();
      throw error instanceof Error ? error : new Error('the connection closed before Slack said hello');
    } finally {
      clearTimeout(timer);
    }
  }

  return { open, close };
}
