import type { Lang } from '../domain/lang.ts';

/** Names the file that comes with an answer. */
export const fileNote = (name: string, lang: Lang): string => (lang === 'zh' ? `文件：${name}` : `File: ${name}`);

/** Says where a file was saved. */
export const savedNote = (path: string, lang: Lang): string => (lang === 'zh' ? `已保存：${path}` : `Saved as ${path}`);
