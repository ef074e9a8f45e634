import type { Lang } from '../../../domain/lang.ts';

/** The language of an officer's own Discord, where it is known. */
export const langOfLocale = (locale: string | undefined): Lang => (locale?.startsWith('zh') ? 'zh' : 'en');
