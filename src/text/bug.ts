import type { Lang } from '../domain/lang.ts';

/** What an officer is told when the program itself failed. */
export const bugText = (id: string, lang: Lang): string =>
  lang === 'zh'
    ? `抱歉，程序出错，未能回答。错误编号：${id}，请告知管理员。`
    : `Sorry, something went wrong here and there is no answer. Please tell the operator this number: ${id}.`;
