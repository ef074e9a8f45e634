export const PLATFORMS = ['slack', 'discord', 'web', 'console'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where a question comes from. The platform has proven who it is; what they may see is decided by access/. */
export interface Asker {
  readonly platform: Platform;
  /** Slack team (or enterprise) id, Discord guild id; null in a direct message or on this machine. */
  readonly workspace: string | null;
  readonly channel: string | null;
  readonly user: string;
  /** Discord role ids; Slack has none. */
  readonly roles: readonly string[];
}

/** The operator at this machine: the web console on the loopback address and the command line. */
export const operator = (platform: 'web' | 'console'): Asker => ({
  platform,
  workspace: null,
  channel: null,
  user: 'operator',
  roles: [],
});
