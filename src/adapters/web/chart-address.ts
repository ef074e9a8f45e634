import type { Lang } from '../../domain/lang.ts';

/** The picture is named by its question alone, so that an old address still draws after a restart. */
export const chartAddress = (text: string, lang: Lang): string =>
  `/chart.png?${new URLSearchParams({ ask: text, lang })}`;
