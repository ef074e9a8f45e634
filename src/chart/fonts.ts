/** The name the npm font is registered under; nothing else may be asked for, or the system's font would draw. */
export const FAMILY = 'Tidewaiter Noto Sans SC';

/** Files of @fontsource/noto-sans-sc; the simplified Chinese cut holds Latin, digits and signs as well. */
export const FONT_FILES = [
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff2',
] as const;

/** Pixels at a width of 900, so that half of it is still read in a chat window. */
export const SIZES = { title: 26, text: 18, small: 16 } as const;

/** A canvas font by size in pixels. */
export const font = (size: number, weight: 400 | 700 = 400): string => `${weight} ${size}px "${FAMILY}"`;
