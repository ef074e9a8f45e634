import type { Rejection } from '../rejection.ts';
import type { MessageType } from './message-types.ts';

export type Texts = Readonly<Record<string, string>>;

/** One list, receipt, application or order as it was read, with no more of it than the kept fields. */
export interface MessageRecord {
  readonly type: MessageType;
  /** On which it begins, from 1. */
  readonly line: number;
  readonly head: Texts;
  readonly lines: readonly Texts[];
  /** The first thing that is not as the specification says. */
  readonly fault: Rejection | null;
}
