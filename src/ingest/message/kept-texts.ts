import type { MessageRecord, Texts } from './message-record.ts';
import { MESSAGE_TYPES } from './message-types.ts';

/** More lines than any parcel has; of a list with more, the file itself must come again. */
const MOST_LINES = 200;
const LONGEST = 60;

/** What quarantine keeps of a record: the message, the kept fields, and lines as `number.field`. */
export function keptTexts({ type, head, lines }: MessageRecord): Texts {
  const texts: Record<string, string> = {
    message: Object.keys(MESSAGE_TYPES).find((name) => MESSAGE_TYPES[name] === type) ?? '',
  };
  for (const [name, text] of Object.entries(head)) texts[name] = text.slice(0, LONGEST);
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    for (const [name, text] of Object.entries(line)) texts[`${at + 1}.${name}`] = text.slice(0, LONGEST);
  }
  return texts;
}

/** The record again, as far as the interpreter needs it; null where not all of it was kept. */
export function recordOf({ message = '', ...texts }: Texts, line: number): MessageRecord | null {
  const type = MESSAGE_TYPES[message];
  if (!type || Object.values(texts).some((text) => text.length >= LONGEST)) return null;
  const head: Record<string, string> = {};
  const lines: Record<string, string>[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const [at = '', field] = name.split('.');
    if (field === undefined) head[name] = text;
    else {
      lines[Number(at) - 1] ??= {};
      Object.assign(lines[Number(at) - 1] ?? {}, { [field]: text });
    }
  }
  return lines.length >= MOST_LINES ? null : { type, line, head, lines, fault: null };
}
