/** The columns of a registration that can be wrong, as a rejection names them. */
export type RegistrationField =
  | 'code'
  | 'name'
  | 'registered_at'
  | 'docking_through'
  | 'priority_inspection'
  | 'return_arrangement'
  | `${'registered' | 'docking' | 'priority' | 'return'}_uses`;

/** The fields of a declaration as a rejection names them; `row` is the whole row, `Node/field` is of a customs message. */
export type LedgerField =
  | RegistrationField
  | `${string}/${string}`
  | 'row'
  | 'id'
  | 'version'
  | 'kind'
  | 'day'
  | 'office'
  | 'flow'
  | 'mode'
  | 'partner'
  | 'chapter'
  | 'enterprise'
  | 'value'
  | 'parcels'
  | 'original';

/** Every reason for which a row is kept out of the ledger, with the facts that its sentence needs. */
export interface RejectionFacts {
  'ragged-row': { expected: number; found: number };
  'unclosed-quote': { limit: number };
  'not-json': { value: string };
  missing: { field: LedgerField };
  'too-long': { field: LedgerField; limit: number };
  'too-short': { field: LedgerField; limit: number };
  'damaged-text': { field: LedgerField; value: string };
  'not-digits': { field: LedgerField };
  'too-many-digits': { field: LedgerField; digits: number; decimals: number };
  repeated: { field: LedgerField };
  'not-text': { field: LedgerField };
  'no-lines': Record<never, never>;
  'no-list-number': Record<never, never>;
  'not-a-list-number': { value: string };
  'not-a-code': { field: LedgerField; value: string; codes: string };
  'not-mapped': { value: string };
  'unknown-office': { value: string };
  'not-a-day': { value: string; format: string };
  'future-day': { value: string; today: string };
  'unknown-kind': { value: string };
  'goods-of-return-mode': { mode: string };
  'unknown-flow': { value: string };
  'unknown-mode': { value: string };
  'mode-not-for-flow': { mode: string; flow: string };
  'mode-before-start': { mode: string; office: string; from: string };
  'unknown-partner': { value: string };
  'unknown-chapter': { value: string };
  'not-a-number': { value: string };
  'fraction-of-fen': { value: string };
  'not-whole': { value: string };
  negative: { value: string };
  'too-large': { value: string };
  'bad-version': { value: string };
  'not-an-enterprise-code': { value: string };
  'uses-without-measure': { field: LedgerField; measure: LedgerField };
  'registered-otherwise': { id: string; version: number };
  conflict: { id: string; version: number };
}

export type RejectionCode = keyof RejectionFacts;

/** Why one row is not in the ledger. A row has one rejection: that of its first field that is wrong. */
export type Rejection = {
  [C in RejectionCode]: { readonly field: LedgerField; readonly code: C; readonly facts: RejectionFacts[C] };
}[RejectionCode];

export const reject = <C extends RejectionCode>(field: LedgerField, code: C, facts: RejectionFacts[C]): Rejection =>
  ({ field, code, facts }) as Rejection;

export const isRejection = (value: object): value is Rejection => 'code' in value && 'facts' in value;

const CODES: Readonly<Record<RejectionCode, true>> = {
  'ragged-row': true,
  'unclosed-quote': true,
  'not-json': true,
  missing: true,
  'too-long': true,
  'too-short': true,
  'damaged-text': true,
  'not-digits': true,
  'too-many-digits': true,
  repeated: true,
  'not-text': true,
  'no-lines': true,
  'no-list-number': true,
  'not-a-list-number': true,
  'not-a-code': true,
  'not-mapped': true,
  'unknown-office': true,
  'not-a-day': true,
  'future-day': true,
  'unknown-kind': true,
  'goods-of-return-mode': true,
  'unknown-flow': true,
  'unknown-mode': true,
  'mode-not-for-flow': true,
  'mode-before-start': true,
  'unknown-partner': true,
  'unknown-chapter': true,
  'not-a-number': true,
  'fraction-of-fen': true,
  'not-whole': true,
  negative: true,
  'too-large': true,
  'bad-version': true,
  'not-an-enterprise-code': true,
  'uses-without-measure': true,
  'registered-otherwise': true,
  conflict: true,
};

/** Every code, each of which is documented and tested. */
export const REJECTION_CODES = Object.keys(CODES) as readonly RejectionCode[];

/** A rejection that was kept as texts; null for a code of another version of the program. */
export const asRejection = (field: string, code: string, facts: Rejection['facts']): Rejection | null =>
  Object.hasOwn(CODES, code) ? ({ field, code, facts } as Rejection) : null;
