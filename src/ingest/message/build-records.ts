import { type Rejection, reject } from '../rejection.ts';
import type { XmlHandlers } from './guarded-parser.ts';
import type { Field, MessageNodes, Node } from './message-nodes.ts';
import type { MessageRecord, Texts } from './message-record.ts';

interface Draft {
  readonly line: number;
  readonly head: Record<string, string>;
  readonly lines: Record<string, string>[];
}

export interface RecordBuilder extends XmlHandlers {
  /** The kept fields of the record that was begun last, as far as they were read. */
  latest(): Texts;
  /** Whether a record is begun and not ended. */
  within(): boolean;
}

export interface Building {
  /** Null for a root that is no message of the ledger, which has no records. */
  readonly begin: (root: string, qualified: string) => MessageNodes | null;
  readonly line: () => number;
  readonly built: (record: MessageRecord) => void;
}

/** Makes records of what an XML parser finds in one message, each held against the table of fields. */
export function createRecordBuilder({ begin: beginRoot, line: currentLine, built }: Building): RecordBuilder {
  let nodes: MessageNodes | null = null;
  let draft: Draft | null = null;
  let latest: Texts = {};
  let fault: Rejection | null = null;
  let [node, nodeDepth]: [Node | null, number] = [null, 0];
  let values: Record<string, string> = {};
  let field: Field | null = null;
  let text = '';
  /** Depth of an element that is passed over with all it holds; 0 for none. */
  let passing = 0;

  const place = (name: string): `${string}/${string}` => `${node?.name ?? ''}/${name}`;
  const beginNode = (begun: Node, depth: number, into: Record<string, string>): void => {
    [node, nodeDepth, values] = [begun, depth, into];
    begun.number += 1;
  };
  function beginRecord({ type, head }: MessageNodes, depth: number): void {
    draft = { line: currentLine(), head: {}, lines: [] };
    latest = draft.head;
    fault = null;
    if (type.head === type.record) beginNode(head, depth, draft.head);
  }
  function beginField({ fields, number }: Node, name: string): boolean {
    field = fields.get(name) ?? null;
    if (!field) return false;
    if (field.seenIn === number) fault ??= reject(place(name), 'repeated', { field: place(name) });
    field.seenIn = number;
    text = '';
    return true;
  }
  /** False for an element that is passed over. */
  function begin(name: string, depth: number, qualified: string): boolean {
    if (depth === 1) nodes = beginRoot(name, qualified);
    else if (depth === 2) {
      if (!nodes || name !== nodes.type.record) return false;
      beginRecord(nodes, depth);
    } else if (field) {
      fault ??= reject(place(field.name), 'not-text', { field: place(field.name) });
      return false;
    } else if (node) return beginField(node, name);
    else if (draft && nodes && name === nodes.head.name) beginNode(nodes.head, depth, draft.head);
    else if (draft && nodes?.line && name === nodes.line.name) {
      const into = {};
      draft.lines.push(into);
      beginNode(nodes.line, depth, into);
    } else return false;
    return true;
  }
  function endField({ name, kept, required, fault: faultOf }: Field): void {
    if (text !== '') {
      fault ??= faultOf(text);
      if (kept) values[name] = text;
    } else if (required) fault ??= reject(place(name), 'missing', { field: place(name) });
    field = null;
  }
  function endNode({ required, number }: Node): void {
    const lacking = required.find(({ seenIn }) => seenIn !== number);
    if (lacking) fault ??= reject(place(lacking.name), 'missing', { field: place(lacking.name) });
    node = null;
  }
  function endRecord({ type }: MessageNodes): void {
    if (!draft) return;
    if (Object.keys(draft.head).length === 0) {
      const missing = `${type.record}/${type.head}` as const;
      fault ??= reject(missing, 'missing', { field: missing });
    }
    built({ type, ...draft, fault });
    draft = null;
  }
  return {
    open(name, depth, qualified) {
      if (passing === 0 && !begin(name, depth, qualified)) passing = depth;
    },
    text(more) {
      if (field && passing === 0) text = text === '' ? more : text + more;
    },
    close(depth) {
      if (passing > 0) {
        if (depth === passing) passing = 0;
        return;
      }
      if (field) {
        endField(field);
        return;
      }
      if (node && depth === nodeDepth) endNode(node);
      if (depth === 2 && nodes) endRecord(nodes);
    },
    latest: () => latest,
    within: () => draft !== null,
  };
}
