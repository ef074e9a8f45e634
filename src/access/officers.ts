import { type Asker, operator } from '../domain/asker.ts';
import { type Officer, OPERATOR } from '../domain/officer.ts';
import type { Grant, OfficerStore, Principal, StoredGrant } from '../store/officer-port.ts';
import { findGrant, idsOf } from './find-grant.ts';
import { printPrincipal } from './principal.ts';

/** What somebody unknown may ask: the published national figures, or nothing. */
export type Unknown = 'national' | 'nothing';

export interface OfficersParts {
  /** From the officers file; it goes before what admins granted. */
  readonly file: readonly Grant[];
  readonly store: OfficerStore;
  readonly unknown: Unknown;
}

export interface ListedGrant extends Grant {
  /** Null for a grant in the file. */
  readonly stored: Pick<StoredGrant, 'grantedBy' | 'grantedAt'> | null;
  /** True for a stored grant that does not count, because the file says otherwise. */
  readonly overruled: boolean;
}

/** Who may ask what. */
export interface Officers {
  /** Null for somebody who may ask nothing. */
  of(asker: Asker): Promise<Officer | null>;
  /** By name, for the command line; null when there is none. */
  named(name: string): Promise<Officer | null>;
  list(): Promise<ListedGrant[]>;
  /** What the file says of a principal; admins cannot change that. */
  inFile(principal: Principal): Grant | null;
  grant(grant: Grant, by: string, now: Date): Promise<void>;
  revoke(principal: Principal): Promise<boolean>;
}

const isLocal = ({ platform }: Asker): boolean => platform === 'console' || platform === 'web';

export function createOfficers({ file, store, unknown }: OfficersParts): Officers {
  const inFile = (principal: Principal): Grant | null =>
    file.find((one) => printPrincipal(one.principal) === printPrincipal(principal)) ?? null;

  async function named(name: string): Promise<Officer | null> {
    if (name === OPERATOR.name) return OPERATOR;
    return [...file, ...(await store.grants())].find(({ officer }) => officer.name === name)?.officer ?? null;
  }

  async function of(asker: Asker): Promise<Officer | null> {
    // On this machine the user is whoever the operator says: themselves, or an officer by name.
    if (isLocal(asker)) return named(asker.user);
    const stored = await store.grants({ platform: asker.platform, ids: idsOf(asker) });
    const granted = findGrant(asker, [file, stored]);
    if (granted) return granted.officer;
    return unknown === 'national' ? { name: 'guest', role: 'guest', offices: [] } : null;
  }

  async function list(): Promise<ListedGrant[]> {
    const stored = await store.grants();
    return [
      ...file.map((grant) => ({ ...grant, stored: null, overruled: false })),
      ...stored.map(({ grantedBy, grantedAt, ...grant }) => ({
        ...grant,
        stored: { grantedBy, grantedAt },
        overruled: inFile(grant.principal) !== null,
      })),
    ];
  }

  return { of, named, list, inFile, grant: store.grant, revoke: store.revoke };
}

/** An asker on the command line who asks as a named officer. */
export const asNamed = (name: string): Asker => ({ ...operator('console'), user: name });
