/** What the adapter needs of a log; a pino logger is one. Tokens are never handed to it. */
export interface DiscordLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
