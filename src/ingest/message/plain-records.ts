import type { Field, MessageNodes, Node } from './message-nodes.ts';
import type { MessageRecord, Texts } from './message-record.ts';

interface Tags {
  readonly open: string;
  readonly close: string;
}

/** A field by how it stands in the text. `close` is empty for `<name/>`. */
interface PlainField extends Tags {
  readonly field: Field;
  /** What followed it last: messages have their fields in the same order again and again. */
  next: PlainField | null;
}

interface PlainNode extends Tags {
  readonly node: Node;
  readonly fields: ReadonlyMap<string, PlainField>;
  first: PlainField | null;
}

const tags = (name: string): Tags => ({ open: `<${name}>`, close: `</${name}>` });

function plainNode(node: Node, prefix: string): PlainNode {
  const fields = new Map<string, PlainField>();
  for (const field of node.fields.values()) {
    const name = `${prefix}${field.name}`;
    fields.set(`<${name}>`, { ...tags(name), field, next: null });
    if (!field.required) fields.set(`<${name}/>`, { open: `<${name}/>`, close: '', field, next: null });
  }
  return { ...tags(`${prefix}${node.name}`), node, fields, first: null };
}

/** Where a text without entities, line ends and whatever else XML has rules for ends with a tag; -1 for any other. */
function endOfText(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 60) return at;
    // Neither `&`, nor `>`, which may not stand behind `]]`.
    if (code >= 32 && code <= 126 && code !== 38 && code !== 62) continue;
    if (code >= 160 && code <= 0xd7ff && code !== 0x2028) continue;
    // No halves of characters, which would count twice.
    if (!(code >= 0xe000 && code <= 0xfffd)) return -1;
  }
}

export interface PlainRecords {
  readonly record: Tags;
  /**
   * Reads the record that the text has there, up to its end tag. Null where it is not written in the plainest way (tags
   * without attributes, text without entities) or not as the specification says: then an XML parser is to look at it.
   */
  read(text: string, from: number, line: number): MessageRecord | null;
  /** Where the text stands behind the record that was read, and on which line. */
  end(): { readonly at: number; readonly line: number };
}

/** Reads records much quicker than an XML parser can, and gives exactly what it would. */
export function createPlainRecords({ type, head, line: lineNode }: MessageNodes, prefix: string): PlainRecords {
  const record = tags(`${prefix}${type.record}`);
  const plainHead = plainNode(head, prefix);
  const plainLine = lineNode && plainNode(lineNode, prefix);
  const headIsRecord = type.head === type.record;
  let text = '';
  let at = 0;
  let line = 0;

  function skipSpace(): void {
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) line += 1;
      else if (code !== 32 && code !== 9 && !(code === 13 && text.charCodeAt(at + 1) === 10)) return;
    }
  }
  function take(tag: string): boolean {
    skipSpace();
    if (!text.startsWith(tag, at)) return false;
    at += tag.length;
    return true;
  }
  /** The field whose tag stands there. */
  function fieldAfter(last: PlainField | null, { first, fields }: PlainNode): PlainField | null {
    const expected = last ? last.next : first;
    if (expected && text.startsWith(expected.open, at)) return expected;
    return fields.get(text.slice(at, text.indexOf('>', at) + 1)) ?? null;
  }
  function takeValue({ field, close }: PlainField, into: Record<string, string>): boolean {
    if (close === '') return true;
    const end = endOfText(text, at);
    if (end < 0 || !text.startsWith(close, end)) return false;
    if (end === at) {
      if (field.required) return false;
    } else {
      if (!field.fits(text, at, end)) return false;
      if (field.kept) into[field.name] = text.slice(at, end);
    }
    at = end + close.length;
    return true;
  }
  function takeNode(plain: PlainNode, into: Record<string, string>): boolean {
    if (!take(plain.open)) return false;
    plain.node.number += 1;
    const { number } = plain.node;
    let lacking = plain.node.required.length;
    for (let last: PlainField | null = null; ; ) {
      skipSpace();
      const found = fieldAfter(last, plain);
      if (!found) return take(plain.close) && lacking === 0;
      if (last) last.next = found;
      else plain.first = found;
      if (found.field.seenIn === number) return false;
      found.field.seenIn = number;
      if (found.field.required) lacking -= 1;
      at += found.open.length;
      if (!takeValue(found, into)) return false;
      last = found;
    }
  }
  function takeLines(node: PlainNode): Texts[] | null {
    const lines: Texts[] = [];
    while (!take(record.close)) {
      const into = {};
      if (!takeNode(node, into)) return null;
      lines.push(into);
    }
    return lines;
  }
  return {
    record,
    read(given, from, fromLine) {
      [text, at, line] = [given, from, fromLine];
      skipSpace();
      const begun = line;
      const values = {};
      if (headIsRecord)
        return takeNode(plainHead, values) ? { type, line: begun, head: values, lines: [], fault: null } : null;
      if (!plainLine || !take(record.open) || !takeNode(plainHead, values)) return null;
      const lines = takeLines(plainLine);
      return lines && { type, line: begun, head: values, lines, fault: null };
    },
    end: () => ({ at, line }),
  };
}
