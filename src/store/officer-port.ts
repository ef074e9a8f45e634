import type { Officer } from '../domain/officer.ts';

/** Whom a grant is for: one person, all who have a role on a platform, or all who ask in a channel. */
export interface Principal {
  readonly platform: string;
  /** `*` for every workspace and for direct messages. */
  readonly workspace: string;
  readonly kind: 'user' | 'role' | 'channel';
  readonly id: string;
}

export interface Grant {
  readonly principal: Principal;
  readonly officer: Officer;
}

export interface StoredGrant extends Grant {
  readonly grantedBy: string;
  /** ISO time, UTC. */
  readonly grantedAt: string;
}

/** Who may ask what, as admins granted it. One grant a principal; the history is in the audit log. */
export interface OfficerStore {
  /** Takes the place of what was granted to the same principal before. */
  grant(grant: Grant, by: string, now: Date): Promise<void>;
  /** False when nothing was granted. */
  revoke(principal: Principal): Promise<boolean>;
  /** In order of platform, workspace, kind and id; of one platform and these ids alone when given. */
  grants(among?: { readonly platform: string; readonly ids: readonly string[] }): Promise<StoredGrant[]>;
}
