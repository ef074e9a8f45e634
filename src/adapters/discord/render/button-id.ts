import { createHash } from 'node:crypto';
import type { Action } from '../../../answer/reply.ts';
import { LIMITS } from './limits.ts';

/** `ask` and `note` carry their whole line, so they work after a restart and for ever; the others a key to a kept line. */
const BUTTON = /^(ask|note)([:#])(.*)$/s;

export interface ButtonId {
  readonly id: string;
  /** The line to keep under its key, when it is too long to be carried. */
  readonly kept: { readonly id: string; readonly line: string } | null;
}

/** What a button carries. */
export function buttonId({ ask, note }: Action): ButtonId {
  const kind = note ? 'note' : 'ask';
  const id = `${kind}:${ask}`;
  if (id.length <= LIMITS.customId) return { id, kept: null };
  const key = createHash('sha256').update(ask).digest('base64url').slice(0, 32);
  return { id: `${kind}#${key}`, kept: { id: key, line: ask } };
}

export interface ButtonRead {
  /** It asks for a note first. */
  readonly note: boolean;
  readonly line: { readonly kind: 'whole' | 'kept'; readonly text: string };
}

/** Reads what a pressed button carries; null for one that Tidewaiter does not make. */
export function readButton(id: string): ButtonRead | null {
  const [, kind, mark, text] = BUTTON.exec(id) ?? [];
  if (text === undefined) return null;
  return { note: kind === 'note', line: { kind: mark === '#' ? 'kept' : 'whole', text } };
}
