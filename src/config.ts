/** Everything the environment can say; the only reader of it. */
export interface Config {
  /** File path of the store, or a `postgres://` address. */
  readonly store: string;
  readonly logLevel: string;
}

/** Reads the environment given; `.env.example` lists the names. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): Config => ({
  store: env.TIDEWAITER_STORE || 'data/tidewaiter.db',
  logLevel: env.TIDEWAITER_LOG || 'info',
});
