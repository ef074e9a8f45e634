import type { Lang } from '../../domain/lang.ts';

/** A file is named by its question alone, as a chart is. */
export const fileAddress = (text: string, lang: Lang): string => `/file?${new URLSearchParams({ ask: text, lang })}`;
