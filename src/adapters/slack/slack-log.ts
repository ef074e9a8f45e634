import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';

/** What this front needs of a log; a pino logger is one. */
export interface SlackLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The SDK's log, one level lower: what matters of it is said by this front in its own words. Its debug lines hold tokens and questions and are dropped. */
export function sdkLogger(log: SlackLog): Logger {
  const text = (parts: readonly unknown[]): string => parts.map(String).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.debug({ sdk: text(parts) }, 'slack sdk'),
    warn: (...parts) => log.debug({ sdk: text(parts) }, 'slack sdk'),
    error: (...parts) => log.warn({ sdk: text(parts) }, 'slack sdk'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
