import type { Lang } from '../domain/lang.ts';

interface Mended {
  readonly typed: string;
  readonly meant: string;
}

/** Says which misspelt words were taken for what. */
export const mendedText = (mended: readonly Mended[], lang: Lang): string =>
  lang === 'zh'
    ? mended.map(({ typed, meant }) => `“${typed}”按“${meant}”理解。`).join('')
    : mended.map(({ typed, meant }) => `"${typed}" was taken for "${meant}".`).join(' ');
