import type { Reply } from '../../answer/reply.ts';
import type { Addresses, Shown } from './shown.ts';

/** A reply as the page is sent it: its chart and file by their addresses, the file by its name alone. */
export type WebReply = Omit<Reply, 'basis' | 'file'> & Addresses & { readonly file?: { readonly name: string } };

/** `text` is the question; null for what was not asked. */
export function webReply(reply: Reply, text: string | null, shown: Shown): WebReply {
  const { basis: _, file, ...rest } = reply;
  return { ...rest, ...(file && { file: { name: file.name } }), ...shown.keep(reply, text) };
}
