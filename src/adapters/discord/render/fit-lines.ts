import type { Lang } from '../../../domain/lang.ts';

/** Says how many lines, rows or notes are left out. */
export const andMore = (count: number, lang: Lang): string =>
  lang === 'zh' ? `… 另有${count}项` : `… and ${count} more`;

/** Where a sentence ends, so that no figure is ever cut in two: 1.12 has no space behind its point. */
const SENTENCE_END = /(?<=[。；！？]|[.;!?]\s)/u;

const splitLong = (line: string, limit: number): readonly string[] =>
  line.length <= limit ? [line] : line.split(SENTENCE_END).map((sentence) => sentence.trimEnd());

export interface Fitted {
  readonly text: string;
  /** Lines (or sentences of a line too long) that are left out. */
  readonly hidden: number;
}

/** As many whole lines from the first on as a limit of characters takes, with "… and N more" when some are left out. */
export function fitLines(lines: readonly string[], limit: number, lang: Lang): Fitted {
  const whole = lines.join('\n');
  if (whole.length <= limit) return { text: whole, hidden: 0 };
  const pieces = lines.flatMap((line) => splitLong(line, limit));
  let kept = pieces.length;
  const shown = (): string => [...pieces.slice(0, kept), andMore(pieces.length - kept, lang)].join('\n');
  while (kept > 0 && shown().length > limit) kept -= 1;
  return {
    text: kept === 0 && andMore(pieces.length, lang).length > limit ? '' : shown(),
    hidden: pieces.length - kept,
  };
}
