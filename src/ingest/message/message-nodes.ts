import { type FieldLimits, readFieldLimits } from './field-limits.ts';
import { KEPT_FIELDS, KEPT_LINE_FIELDS, type MessageType } from './message-types.ts';

/** One field of a node while messages are read. */
export interface Field extends FieldLimits {
  readonly kept: boolean;
  /** Number of the node in which it stood last. */
  seenIn: number;
}

/** An element with fields: the head of a record, or one of its lines. */
export interface Node {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly Field[];
  /** Of those that were begun. */
  number: number;
}

function nodeOf({ flow, kind, head }: MessageType, name: string): Node {
  const kept: readonly string[] = name === head ? KEPT_FIELDS[kind] : KEPT_LINE_FIELDS;
  const fields = readFieldLimits(flow, name).map((limits) => ({
    ...limits,
    kept: kept.includes(limits.name),
    seenIn: 0,
  }));
  return {
    name,
    fields: new Map(fields.map((field) => [field.name, field])),
    required: fields.filter(({ required }) => required),
    number: 0,
  };
}

/** The nodes of one kind of message. */
export interface MessageNodes {
  readonly type: MessageType;
  readonly head: Node;
  readonly line: Node | null;
}

export const nodesOf = (type: MessageType): MessageNodes => ({
  type,
  head: nodeOf(type, type.head),
  line: type.line === null ? null : nodeOf(type, type.line),
});
