import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Slot } from '../lexicon/meaning.ts';
import type { Word } from '../lexicon/word.ts';
import { readPeriod } from '../period/read-period.ts';
import { readUnknown } from './read-unknown.ts';
import { missing, type Place, type Reader, say, skip, wordAt } from './reader.ts';

const slotOf = ({ meaning }: Word): Slot | undefined => (meaning.kind === 'slots' ? meaning.slots[0] : undefined);

const NEEDS = { as: 'output', unit: 'unit' } as const;

/** `as csv`, 输出csv, 单位亿元. Behind its value (亿元为单位, csv格式输出) the leading word says nothing more. */
export function readForm(reader: Reader, mark: 'as' | 'unit', place: Place): Refusal | null {
  const needed = NEEDS[mark];
  const left = skip(reader, ['noise', 'in']);
  const start = reader.at;
  const found = left ? wordAt(reader) : null;
  if (found && slotOf(found.value)?.slot === needed) return null;
  if (reader.said.has(needed)) {
    reader.at = place.end;
    return null;
  }
  if (!left || found || readPeriod(reader.text, start) || /\d/.test(reader.text.charAt(start)))
    return missing(reader, mark, place);
  const fitting = reader.lexicon.all.filter((word) => slotOf(word)?.slot === needed);
  const word = readUnknown(reader, fitting);
  if (isRefusal(word)) return word;
  const slot = slotOf(word);
  if (slot) say(reader, [slot], start);
  return null;
}
