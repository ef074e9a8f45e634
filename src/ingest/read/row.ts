import type { Rejection } from '../rejection.ts';

/** One record of a file; `fields` stand in the order of the file's columns. */
export interface Row {
  /** Line on which it begins, counted from 1. */
  readonly line: number;
  readonly fields: readonly (string | undefined)[];
  /** What keeps the record from being read at all. */
  readonly fault: Rejection | null;
}
