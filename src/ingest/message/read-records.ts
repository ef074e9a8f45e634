import { type Rejection, reject } from '../rejection.ts';
import { type FieldLimits, readFieldLimits } from './field-limits.ts';
import { guardedParser } from './guarded-parser.ts';
import { KEPT_FIELDS, KEPT_LINE_FIELDS, MESSAGE_TYPES, type MessageType } from './message-types.ts';
import { XmlFault } from './xml-fault.ts';

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

interface Field extends FieldLimits {
  readonly kept: boolean;
  /** The last node in which it stood, by number. */
  seenIn: number;
}

interface Node {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly Field[];
}

/** Characters; a list of 100 lines has about 60,000. */
const LARGEST_RECORD = 16_000_000;
const TOO_LARGE = {
  en: `it has a record of more than ${LARGEST_RECORD} characters`,
  zh: `有一条记录超过${LARGEST_RECORD}个字符`,
};

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
  };
}

export interface RecordReader {
  /** The records that end in the text. */
  push(text: string): MessageRecord[];
  end(): void;
  /** Name of the root; null before it is there. */
  root(): string | null;
  /** The kept fields of the record that was begun last, as far as they were read. */
  latest(): Texts;
}

/** Reads the records of one message as it streams. A root that is no message of the ledger has none. */
export function createRecordReader(): RecordReader {
  let root: string | null = null;
  let [type, head, line]: [MessageType | null, Node | null, Node | null] = [null, null, null];
  let done: MessageRecord[] = [];
  let draft: { line: number; head: Record<string, string>; lines: Record<string, string>[] } | null = null;
  let latest: Texts = {};
  let fault: Rejection | null = null;
  let [node, nodeDepth, nodeNumber]: [Node | null, number, number] = [null, 0, 0];
  let values: Record<string, string> = {};
  let field: Field | null = null;
  let text = '';
  /** Depth of an element that is passed over with all it holds; 0 for none. */
  let passing = 0;
  let size = 0;

  const place = (name: string): `${string}/${string}` => `${node?.name ?? ''}/${name}`;
  const beginNode = (begun: Node, depth: number, into: Record<string, string>): void => {
    [node, nodeDepth, values] = [begun, depth, into];
    nodeNumber += 1;
  };
  function beginRoot(name: string): void {
    root = name;
    type = MESSAGE_TYPES[name] ?? null;
    head = type && nodeOf(type, type.head);
    line = type?.line ? nodeOf(type, type.line) : null;
  }
  function beginRecord(depth: number): void {
    draft = { line: parser.line(), head: {}, lines: [] };
    latest = draft.head;
    [fault, size] = [null, 0];
    if (head && type?.head === type?.record) beginNode(head, depth, draft.head);
  }
  function beginField(name: string): boolean {
    field = node?.fields.get(name) ?? null;
    if (!field) return false;
    if (field.seenIn === nodeNumber) fault ??= reject(place(name), 'repeated', { field: place(name) });
    field.seenIn = nodeNumber;
    text = '';
    return true;
  }
  /** False for an element that is passed over. */
  function begin(name: string, depth: number): boolean {
    if (depth === 1) beginRoot(name);
    else if (depth === 2) {
      if (name !== type?.record) return false;
      beginRecord(depth);
    } else if (field) {
      fault ??= reject(place(field.name), 'not-text', { field: place(field.name) });
      return false;
    } else if (node) return beginField(name);
    else if (draft && head && name === head.name) beginNode(head, depth, draft.head);
    else if (draft && line && name === line.name) {
      const into = {};
      draft.lines.push(into);
      beginNode(line, depth, into);
    } else return false;
    return true;
  }
  function open(name: string, depth: number): void {
    if (passing === 0 && !begin(name, depth)) passing = depth;
  }
  function endField({ name, kept, required, fault: faultOf }: Field): void {
    if (text !== '') {
      fault ??= faultOf(text);
      if (kept) values[name] = text;
    } else if (required) fault ??= reject(place(name), 'missing', { field: place(name) });
    field = null;
  }
  function endNode({ required }: Node): void {
    const lacking = required.find(({ seenIn }) => seenIn !== nodeNumber);
    if (lacking) fault ??= reject(place(lacking.name), 'missing', { field: place(lacking.name) });
    node = null;
  }
  function endRecord(ended: MessageType): void {
    if (!draft) return;
    if (Object.keys(draft.head).length === 0) {
      const missing = `${ended.record}/${ended.head}` as const;
      fault ??= reject(missing, 'missing', { field: missing });
    }
    done.push({ type: ended, ...draft, fault });
    draft = null;
  }
  function close(depth: number): void {
    if (passing > 0) {
      if (depth === passing) passing = 0;
      return;
    }
    if (field) {
      endField(field);
      return;
    }
    if (node && depth === nodeDepth) endNode(node);
    if (depth === 2 && type) endRecord(type);
  }
  const parser = guardedParser({
    open,
    text: (more) => {
      if (field && passing === 0) text = text === '' ? more : text + more;
    },
    close,
  });
  let broken: unknown = null;
  const standing = (): void => {
    if (broken !== null) throw broken;
  };
  return {
    push(more) {
      standing();
      done = [];
      try {
        parser.push(more);
      } catch (error) {
        // The records before the fault go out first.
        broken = error;
        if (done.length === 0) throw error;
        return done;
      }
      size += more.length;
      if (draft && size > LARGEST_RECORD + more.length) {
        throw new XmlFault(parser.line(), TOO_LARGE, { en: 'split it', zh: '请拆分后重发' });
      }
      return done;
    },
    end() {
      standing();
      parser.end();
    },
    root: () => root,
    latest: () => latest,
  };
}
