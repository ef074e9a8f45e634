import type { Day } from '../domain/day.ts';
import type { Declaration, Flow } from '../domain/declaration.ts';
import type { Registration } from '../domain/enterprise.ts';

/** What a batch of registrations did; those in conflict have a version that is there with other content. */
export interface Registered {
  readonly accepted: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly outdated: number;
  readonly conflicting: readonly Registration[];
}

/** What one enterprise declared on a day. */
export interface DeclaredSum {
  readonly day: Day;
  readonly kind: Exclude<Declaration['kind'], 'void'>;
  readonly flow: Flow;
  readonly mode: string;
  /** Fen. */
  readonly value: number;
  readonly parcels: number;
  readonly declarations: number;
}

/** An enterprise as some offices know it. */
export interface KnownEnterprise {
  /** Null for one that declares and is not registered. */
  readonly registration: Registration | null;
  /** Offices among those asked that it declared at, sorted. */
  readonly offices: readonly string[];
  readonly declared: readonly DeclaredSum[];
}

/** Registered enterprises, and what single ones declared. `offices` left out is every office. */
export interface EnterpriseStore {
  /** One transaction; a newer version replaces, the same again changes nothing. */
  register(registrations: readonly Registration[]): Promise<Registered>;
  /**
   * Null for an enterprise that is neither registered at one of the offices nor has declared there, whether or not it
   * exists elsewhere. Its sums are those of the days and of these offices alone.
   */
  find(code: string, days: { from: Day; to: Day }, offices?: readonly string[]): Promise<KnownEnterprise | null>;
  /** Registered at one of the offices, in order of office and code. */
  registered(limit: number, offices?: readonly string[]): Promise<Registration[]>;
}
