// A line may end behind a Latin word or any Chinese character, but not before a closing mark nor behind an opening one.
const PIECE =
  /[（《「『]*(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+)[，。、；：！？）》」』％·…]*\s*/g;

/** Lines no wider than `width` by `measure`; a word that is wider on its own is broken inside, so nothing is ever cut. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    if (fits(paragraph)) {
      lines.push(paragraph.trimEnd());
      continue;
    }
    for (const piece of paragraph.match(PIECE) ?? []) {
      for (const part of fits(piece) ? [piece] : piece) {
        if (line !== '' && !fits(line + part)) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += part;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** The same for a title, which is rather ended behind its last comma than inside a Chinese word. */
export function wrapTitle(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = wrap(text, width, measure);
  const [first = '', second = ''] = lines;
  const behind = first.lastIndexOf('，') + 1;
  const rest = first.slice(behind) + second;
  if (lines.length !== 2 || behind === 0 || behind === first.length || measure(rest) > width) return lines;
  return [first.slice(0, behind), rest];
}
