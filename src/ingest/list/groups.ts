import type { ListLine } from '../../domain/list.ts';

/** Lines of one chapter and partner: what the ledger keeps as one record. */
export interface Group<Line> {
  /** Chapter and partner. */
  readonly key: string;
  readonly chapter: string;
  readonly partner: string;
  readonly lines: readonly Line[];
}

/** Groups in the order of their first line. */
export function groupsOf<Line>(lines: readonly Line[], of: (line: Line) => ListLine): Group<Line>[] {
  const groups = new Map<string, Group<Line> & { lines: Line[] }>();
  for (const line of lines) {
    const { chapter, partner } = of(line);
    const key = `${chapter}${partner}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { key, chapter, partner, lines: [line] });
  }
  return [...groups.values()];
}

/** The record of the first group has the id itself, so that others can name the list; further ones add their key. */
export const groupId = (id: string, at: number, key: string): string => (at === 0 ? id : `${id}/${key}`);
