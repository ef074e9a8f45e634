import { createRecordBuilder } from './build-records.ts';
import { guardedParser } from './guarded-parser.ts';
import { nodesOf } from './message-nodes.ts';
import type { MessageRecord, Texts } from './message-record.ts';
import { MESSAGE_TYPES } from './message-types.ts';
import { createPlainRecords, type PlainRecords } from './plain-records.ts';
import { XmlFault } from './xml-fault.ts';

/** Characters; a list of 100 lines has about 60,000. */
const LARGEST_RECORD = 16_000_000;
/** As much of a record as waits for its end to be read at once; more of it goes to the parser piece by piece. */
const LARGEST_HELD = 500_000;
const TOO_LARGE = {
  en: `it has a record of more than ${LARGEST_RECORD} characters`,
  zh: `有一条记录超过${LARGEST_RECORD}个字符`,
};

export interface RecordReader {
  /** The records that end in the text. */
  push(text: string): MessageRecord[];
  /** What stands behind the end of the root; null while that has not come. */
  rest(): string | null;
  /** The message is over, its root ended or not. */
  end(): MessageRecord[];
  /** Name of the root; null before it is there. */
  root(): string | null;
  /** The kept fields of the record that was begun last, as far as they were read. */
  latest(): Texts;
  line(): number;
}

const CHECK_FILE = { en: 'check which file was meant', zh: '请核对文件' };

function notAMessage(line: number, root: string): XmlFault {
  const name = root.slice(0, 40);
  const found = { en: `it is XML, and its root ${name} is no CEB message`, zh: `是XML，但根元素${name}不是CEB报文` };
  return new XmlFault({ line }, found, CHECK_FILE);
}

/**
 * Reads the records of one message as it streams. The parser gets whatever is not the plainest text of a record; a root
 * that is no message of the ledger has none.
 */
export function createRecordReader(firstLine = 1): RecordReader {
  let root: string | null = null;
  let plain: PlainRecords | null = null;
  let done: MessageRecord[] = [];
  let held = '';
  let rest: string | null = null;
  let broken: unknown = null;
  /** Characters of the record that the parser has begun. */
  let size = 0;
  /** What pieces end with: a record's end tag; before the root is known, the first end tag there is. */
  let mark = '</';
  /** Whether the parser stands behind a record, where the next one can begin. */
  let between = false;
  let latest: Texts | null = null;

  const builder = createRecordBuilder({
    begin(name, qualified) {
      root = name;
      const type = MESSAGE_TYPES[name];
      mark = '';
      if (!type && !/^CEB\d{3}Message$/.test(name)) throw notAMessage(parser.line(), name);
      if (!type) return null;
      const nodes = nodesOf(type);
      plain = createPlainRecords(nodes, qualified.slice(0, qualified.length - name.length));
      mark = plain.record.close;
      return nodes;
    },
    line: () => parser.line(),
    built: (record) => {
      done.push(record);
      size = 0;
    },
  });
  const parser = guardedParser(builder, firstLine);

  function takePlain(text: string, at: number): number | null {
    const record = between && plain ? plain.read(text, at, parser.line()) : null;
    if (!record || !plain) return null;
    const end = plain.end();
    parser.passLines(end.line - parser.line());
    done.push(record);
    latest = record.head;
    return end.at;
  }
  function parse(text: string): void {
    latest = null;
    rest = parser.push(text);
    between = parser.ended() === 2;
    size = builder.within() ? size + text.length : 0;
    if (size > LARGEST_RECORD)
      throw new XmlFault({ line: parser.line() }, TOO_LARGE, { en: 'split it', zh: '请拆分后重发' });
  }
  function read(text: string, from: number): void {
    let at = from;
    while (at < text.length && rest === null) {
      const plainEnd = takePlain(text, at);
      if (plainEnd !== null) {
        at = plainEnd;
        continue;
      }
      const found = mark === '' ? -1 : text.indexOf(mark, at);
      if (found < 0 && between && text.length - at <= LARGEST_HELD) break;
      const end = found < 0 ? text.length : found + mark.length;
      parse(text.slice(at, end));
      at = end;
    }
    if (rest === null) held = text.slice(at);
    else rest += text.slice(at);
  }
  /**
   * What is held goes with no more than its end: a text that was put together is slower to read, each character of it,
   * than one that came as it is.
   */
  function readOn(more: string): void {
    if (held === '') {
      read(more, 0);
      return;
    }
    const found = more.indexOf(mark);
    const end = found < 0 ? more.length : found + mark.length;
    const begun = held + more.slice(0, end);
    held = '';
    read(begun, 0);
    if (rest !== null) rest += more.slice(end);
    else if (held === '') read(more, end);
    else if (end < more.length) read(held + more.slice(end), 0);
  }
  /** The records before a fault go out first. */
  function records(work: () => void): MessageRecord[] {
    if (broken !== null) throw broken;
    done = [];
    try {
      work();
    } catch (error) {
      broken = error;
      if (done.length === 0) throw error;
    }
    return done;
  }
  return {
    push: (more) => records(() => readOn(more)),
    rest: () => rest,
    end: () =>
      records(() => {
        if (held !== '') parse(held);
        held = '';
        if (rest === null) parser.end();
      }),
    root: () => root,
    latest: () => latest ?? builder.latest(),
    line: () => parser.line(),
  };
}
