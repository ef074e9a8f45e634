/** What the console needs of a log; a pino logger is one. */
export interface WebLog {
  error(facts: object, message: string): void;
}
