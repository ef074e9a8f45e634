import pairs from 'opencc-js/dict/TSCharacters';

// Character by character keeps every place; the converter with its phrases costs twice the time and memory to load.
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  pairs.split('|').map((pair) => {
    const [traditional = '', simplified = ''] = pair.split(' ');
    return [traditional, simplified] as const;
  }),
);

/** The simplified form of one character; any other character is returned as it is. */
export const simplified = (char: string): string => SIMPLIFIED.get(char) ?? char;
