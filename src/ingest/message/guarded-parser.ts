import { SaxesParser } from 'saxes';
import type { Bilingual } from '../../domain/lang.ts';
import { XmlFault } from './xml-fault.ts';

/** No message is deeper than its signature, which has seven levels. */
const DEEPEST = 16;
/** Characters without a tag; the longest field has 1,000. */
const LONGEST_RUN = 1_000_000;

export interface XmlHandlers {
  /** The name without its prefix, and as it stands there; the depth of the root is 1. */
  open(name: string, depth: number, qualified: string): void;
  text(text: string): void;
  close(depth: number): void;
}

export interface GuardedParser {
  /** Lines as the parser has read them, from 1. */
  line(): number;
  /** What of the text stands behind the end of the root; null while that has not come. */
  push(text: string): string | null;
  /** Lines that stand there and are read by others. */
  passLines(lines: number): void;
  /** Depth of the element whose end tag was the last thing in the text; null when that was something else. */
  ended(): number | null;
  end(): void;
}

const RESEND = { en: 'ask the sender for a message without it', zh: '请发送方去掉后重发' };
const DOCTYPE = {
  en: 'it declares a document type, in which entities could be hidden',
  zh: '声明了文档类型，其中可能藏有实体',
};
const TOO_DEEP = { en: `it has elements more than ${DEEPEST} levels deep`, zh: `元素嵌套超过${DEEPEST}层` };
const TOO_LONG = {
  en: `it has more than ${LONGEST_RUN} characters without an element`,
  zh: `有超过${LONGEST_RUN}个字符没有元素`,
};
/** Thrown and caught, since the parser itself would read on. */
const ROOT_ENDED = new Error('the root has ended');
const WHOLE = { en: 'ask the sender for the whole file', zh: '请发送方重发完整的文件' };

/**
 * A streaming parser of one XML document that takes what messages need and nothing that XML could do beyond: no document
 * type, no entities but the five of XML, bounded depth and bounded pieces. An XmlFault says where it stopped; what was
 * read before stands.
 */
export function guardedParser(handlers: XmlHandlers, firstLine = 1): GuardedParser {
  const parser = new SaxesParser();
  const names = new Map<string, string>();
  let before = firstLine - 1;
  let depth = 0;
  let tags = 0;
  let run = 0;
  /** Characters that the parser was given, and where it stood behind the last end tag. */
  let [given, endedAt] = [0, -1];
  const line = (): number => before + parser.line;
  const refuse = (found: Bilingual, next: Bilingual = RESEND): never => {
    throw new XmlFault({ line: line() }, found, next);
  };
  const localName = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    if (names.size > 5_000) names.clear();
    const local = name.slice(name.indexOf(':') + 1);
    names.set(name, local);
    return local;
  };
  parser.on('doctype', () => refuse(DOCTYPE));
  // The parser's words may hold names out of the file behind a colon.
  parser.on('error', ({ message }) => {
    const found = message.replace(/^\d+:\d+: /, '').replace(/[:.].*$/s, '');
    refuse({ en: `its XML is broken: ${found}`, zh: `XML有误（${found}）` }, WHOLE);
  });
  parser.on('opentag', ({ name }) => {
    depth += 1;
    tags += 1;
    if (depth > DEEPEST) refuse(TOO_DEEP);
    handlers.open(localName(name), depth, name);
  });
  parser.on('closetag', () => {
    tags += 1;
    endedAt = parser.position;
    handlers.close(depth);
    depth -= 1;
    if (depth === 0) throw ROOT_ENDED;
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  return {
    line,
    passLines(lines) {
      before += lines;
    },
    push(text) {
      const tagsBefore = tags;
      const start = given;
      given += text.length;
      try {
        parser.write(text);
      } catch (error) {
        if (error === ROOT_ENDED) return text.slice(endedAt - start);
        throw error;
      }
      run = tags === tagsBefore ? run + text.length : 0;
      if (run > LONGEST_RUN) refuse(TOO_LONG);
      return null;
    },
    ended: () => (endedAt === given ? depth + 1 : null),
    end: () => void parser.close(),
  };
}
