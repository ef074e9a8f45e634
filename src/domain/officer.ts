/**
 * guest: published national figures. officer: also declarations of their own offices and of all offices together.
 * analyst: every office. publisher: also publishes national figures. admin: also says who may ask. Each may do what
 * those before it may.
 */
export const ROLES = ['guest', 'officer', 'analyst', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever asks, as the rules of access know them. */
export interface Officer {
  readonly name: string;
  readonly role: Role;
  /** Own offices by district code (`0100`); of no weight to an analyst and above, who see all. */
  readonly offices: readonly string[];
  /** True for one cleared to see the confidential cells of their own offices; left out for everybody else. */
  readonly cleared?: true;
}

/** Whoever sits at the machine itself. */
export const OPERATOR: Officer = { name: 'operator', role: 'admin', offices: [] };

export const atLeast = ({ role }: Officer, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** True for one who may see each office by itself. */
export const seesEveryOffice = (officer: Officer): boolean => atLeast(officer, 'analyst');
