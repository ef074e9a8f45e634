/** Command lines that are too long for a button to carry; they stay, so that old buttons work. */
export interface ButtonStore {
  /** One that is kept already is left as it is. */
  keep(lines: readonly { readonly id: string; readonly line: string }[], now: Date): Promise<void>;
  /** Null for an id that was never kept. */
  line(id: string): Promise<string | null>;
}
