import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';

/** What an officer sees of one answer. */
export interface Seen {
  readonly text: string;
  /** The contents of text files that came with it, and of nothing else. */
  readonly files: readonly string[];
}

export interface FrontUnderTest {
  /** Asks a line there and gives what is shown. */
  show(line: string): Promise<Seen>;
  /** What the front was answered. */
  reply(line: string): Promise<Reply>;
}

/** Runs of digits with what belongs to them: a cut figure is another one. */
const figuresOf = (text: string): string[] => text.match(/\d(?:[\d.,]*\d)?/g) ?? [];
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Lines whose answers hold text, tables, charts, files, refusals, and more than any message takes. */
export const LINES = [
  '/stats exports 2020',
  '/stats 进出口 2020年',
  '/stats revisions imports 2022',
  '/stats exports 2026-10 by office',
  '/stats 出口 2026年10月 分关区',
  '/stats exports 2026-10 by office as csv',
  '/stats exprots 2020',
  '/policy 9710',
  '/help',
  '/endless',
] as const;

/** What every front must keep to, whatever its platform's limits are. */
export function frontContract(name: string, open: () => FrontUnderTest): void {
  describe(`${name} shows`, () => {
    test.each(LINES)(
      '%s whole, or says how much more there is and has the whole beside; no figure is cut',
      async (line) => {
        const [seen, reply] = [await open().show(line), await open().reply(line)];
        const all = [seen.text, ...seen.files].map(squeezed);
        const found = (part: string): boolean => all.some((text) => text.includes(squeezed(part)));
        // A file that was asked for has the figures exactly, and not as they are printed.
        const cells = reply.file ? [] : (reply.table?.rows.flat() ?? []);
        const parts = [...reply.text.split('\n'), ...cells];
        expect([...parts, ...reply.footnotes, reply.readAs ?? ''].filter((part) => !found(part))).toEqual([]);

        const [text = ''] = all;
        const unseen = parts.filter((part) => !text.includes(squeezed(part)));
        if (unseen.length > 0) expect(seen.text).toMatch(/… (?:and \d+ more|另有\d+)/);

        const known = new Set(figuresOf(JSON.stringify({ ...reply, file: reply.file?.name })));
        const shown = figuresOf(seen.text.replace(/… and \d+ more|… 另有\d+/g, ''));
        expect(shown.filter((figure) => !known.has(figure))).toEqual([]);
      },
    );
  });
}
