/** A workspace that installed the app by itself. */
export interface Workspace {
  readonly platform: string;
  /** Slack team id. */
  readonly id: string;
  readonly name: string;
  /** Its token, encrypted; only who has the key from the environment can read it. */
  readonly sealed: string;
  /** ISO time, UTC. */
  readonly installedAt: string;
}

export interface WorkspaceStore {
  /** A workspace that is there already gets the new token. */
  put(workspace: Workspace): Promise<void>;
  find(platform: string, id: string): Promise<Workspace | null>;
  /** By name. */
  list(platform: string): Promise<Workspace[]>;
  /** Forgets the token of an installation made before a time; false when there is none. */
  remove(platform: string, id: string, before: Date): Promise<boolean>;
}
