/** A row matches when its column does; `not` turns it round. Exactly one of the tests is given, or any or all of several. */
export interface Condition {
  readonly column?: string;
  readonly equals?: string | readonly string[];
  readonly startsWith?: string | readonly string[];
  readonly contains?: string | readonly string[];
  readonly negative?: true;
  readonly zero?: true;
  readonly empty?: true;
  readonly any?: readonly Condition[];
  readonly all?: readonly Condition[];
  readonly not?: true;
}

/** Where a field comes from: a column, several columns, or a constant; then through the code table. */
export interface FieldRule {
  readonly column?: string;
  readonly columns?: readonly string[];
  readonly constant?: string;
  /** Between the texts of several columns; `-` unless told. */
  readonly join?: string;
  /** For amounts of several columns. */
  readonly combine?: 'sum' | 'product';
  /** Put before and behind the text. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Foreign value to ledger value; null keeps the row out. */
  readonly codes?: Readonly<Record<string, string | null>>;
  /** For values that are not in the code table; null keeps the row out. Without it they are read as they are. */
  readonly otherwise?: string | null;
  /** Zeros are put before the column's text until it has so many characters. */
  readonly pad?: number;
  /** For `day`, and for a `version` that is a time: how it is written. */
  readonly format?: string;
  /** On whose clocks: a name of the tz database; Beijing's unless told. */
  readonly zone?: string;
  /** For `value`: yuan to one of the column's unit, as decimal text; for `parcels`: parcels to one. */
  readonly factor?: string;
  /** Where the factor is from. */
  readonly note?: string;
  /** Rounds to whole fen or parcels, halves away from zero. Without it a fraction keeps the row out. */
  readonly round?: true;
  /** Takes the amount without its sign. */
  readonly absolute?: true;
  /** For `id`: a hash of the whole row, and how many equal rows there were before it in the file. */
  readonly rowHash?: true;
}

export const MAP_FIELDS = [
  'id',
  'version',
  'kind',
  'day',
  'office',
  'flow',
  'mode',
  'partner',
  'chapter',
  'enterprise',
  'value',
  'parcels',
  'original',
] as const;
export type MapField = (typeof MAP_FIELDS)[number];

/** A column's name alone is a rule as well. */
export type FieldRules = Readonly<Partial<Record<MapField, FieldRule | string>>>;

/** How a foreign extract becomes declarations. docs/ingest.md describes every key. */
export interface LedgerMap {
  readonly about?: string;
  readonly read?: {
    readonly delimiter?: string;
    readonly encoding?: string;
    readonly decimal?: string;
    readonly thousands?: string;
    /** Before or behind amounts. */
    readonly currency?: string | readonly string[];
    /** `1.5e3` is a number. */
    readonly exponents?: true;
    /** Names of the columns, for a file without a header. */
    readonly columns?: readonly string[];
  };
  readonly fields: FieldRules;
  readonly skip?: readonly { readonly when: Condition; readonly reason: string }[];
  /** The records that each row holds: what is different in each, and the rows that do not have it. */
  readonly each?: readonly { readonly fields: FieldRules; readonly unless?: Condition }[];
  readonly returns?: {
    /** Rows that are a return instead of goods. */
    readonly when: Condition;
    /** What is different in the return. */
    readonly fields?: FieldRules;
  };
}

/** The columns that a rule reads. */
export const columnsOf = ({ column, columns }: FieldRule): readonly string[] => columns ?? (column ? [column] : []);

export const ruleOf = (rule: FieldRule | string): FieldRule => (typeof rule === 'string' ? { column: rule } : rule);
