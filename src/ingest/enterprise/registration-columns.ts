import type { Facilitation } from '../../domain/enterprise.ts';
import type { RegistrationField } from '../rejection.ts';

/** Under which columns a measure stands: what it is, and how often it was used. */
export const MEASURE_COLUMNS = {
  registration: ['registered_at', 'registered_uses'],
  docking: ['docking_through', 'docking_uses'],
  inspection: ['priority_inspection', 'priority_uses'],
  returns: ['return_arrangement', 'return_uses'],
} as const satisfies Record<Facilitation, readonly [RegistrationField, RegistrationField]>;

/** A measure that a file has no columns for is one that its enterprises do not have. */
export const REGISTRATION_COLUMNS = ['code', 'version', 'name', 'office', ...Object.values(MEASURE_COLUMNS).flat()];

const REQUIRED = ['code', 'name', 'office'];
const SHARED = ['code', 'version', 'office'];

/** Columns that a table of enterprises has and one of declarations has not: the code, and one of the others. */
export const looksRegistered = (present: readonly string[]): boolean =>
  present.includes('code') && REGISTRATION_COLUMNS.some((name) => !SHARED.includes(name) && present.includes(name));

export const missingOfRegistration = (present: readonly string[]): string[] =>
  REQUIRED.filter((name) => !present.includes(name));
