import type { Table } from '../../../answer/reply.ts';

// Chinese characters and full-width signs are about two columns wide in a fixed-width font.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

const widthOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/** A table in a code block, for a message that may hold text alone. */
export function codeTable({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  const text = lines.map((line) =>
    columns
      .map(({ align }, at) => {
        const cell = line[at] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
        return align === 'left' ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  // Three backticks inside would end the block.
  return `\`\`\`\n${text.join('\n').replaceAll('```', "'''")}\n\`\`\``;
}
