import type { Reply } from './reply.ts';

/**
 * What a message of the outbox says, as its `content`: a reply without its file and basis. Text, table, chart, footnotes
 * and buttons are shown by every front as those of an answer are.
 */
export const writePost = ({ file: _, basis: __, ...shown }: Reply): string => JSON.stringify(shown);

/** Reads what `writePost` wrote. */
export function readPost(content: string): Reply {
  const shown: Omit<Reply, 'file' | 'basis'> = JSON.parse(content);
  return { ...shown, file: null, basis: null };
}
