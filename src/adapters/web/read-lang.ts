import type { Lang } from '../../domain/lang.ts';

/** A language named in a request; anything else is as if none was named. */
export const readLang = (value: unknown): Lang | undefined => (value === 'en' || value === 'zh' ? value : undefined);
