/** The four facilitation measures of the B2B export pilot, in the order in which they are told. */
export const FACILITATION = ['registration', 'docking', 'inspection', 'returns'] as const;
export type Facilitation = (typeof FACILITATION)[number];

/** How an enterprise has one measure, and how often it was used. */
export interface FacilitationUse {
  /**
   * registration: the district (`0100`) that it registered at once for all; docking: the point that its systems are
   * connected through; inspection: `yes`; returns: the arrangement. Empty where it has none.
   */
  readonly what: string;
  readonly uses: number;
}

/** An enterprise as customs has it registered. Identified by `code`; a newer version replaces. */
export interface Registration {
  /** Customs registration code of 10 characters, or unified social credit code of 18; messages have either. */
  readonly code: string;
  readonly version: number;
  readonly name: string;
  /** Home office, a district. */
  readonly office: string;
  readonly measures: Readonly<Record<Facilitation, FacilitationUse>>;
}

/** Reads a code in whatever case; null for what cannot be one. */
export function readEnterpriseCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^([0-9A-Z]{10}|[0-9A-Z]{18})$/.test(code) ? code : null;
}
