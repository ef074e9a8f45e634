/** Signs that Discord takes for formatting anywhere, and the `<` and `@` of mentions, custom emoji and links. */
const ANYWHERE = /[\\*_~`|[\]<@]/g;
/** Headings, quotes, small print and lists, which only the start of a line can begin. */
const LINE_START = /^(\s*)(#{1,3}(?= )|>{1,3}|[-+](?=[ #])|(\d+)\.(?= ))/gm;

/** A text that Discord shows as it is written. It does not get longer than twice its length. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string, digits?: string) =>
      digits ? `${space}${digits}\\.` : `${space}\\${mark}`,
    );
