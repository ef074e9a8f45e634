import type { Lang } from '../domain/lang.ts';

/** The four measures of the pilot, one a line (founding announcement of January 2021; GAC announcement 75/2020). */
export const facilitationText = (lang: Lang): string[] =>
  lang === 'zh'
    ? ['便利措施：', '1. 一次登记', '2. 一点对接', '3. 优先查验', '4. 便利退货']
    : [
        'Facilitation measures:',
        '1. one-time registration',
        '2. one-point docking',
        '3. priority inspection',
        '4. easier return of goods',
      ];

export const policySourceText = (sources: readonly string[], lang: Lang): string => {
  if (lang === 'en') return `Source: ${sources.join('; ')} (GAC = General Administration of Customs of China).`;
  const names = sources.map((source) =>
    source
      .replace(/^GAC announcement (\d+)\/(\d{4})$/, '海关总署公告$2年第$1号')
      .replace(/^GAC press conference of 14 January 2021$/, '海关总署2021年1月14日新闻发布会'),
  );
  return `来源：${names.join('；')}。`;
};

/** What /policy says without a topic. */
export const policyTopicsText = (lang: Lang): string =>
  lang === 'zh' ? '可以查询的政策主题：' : 'Rules you can look up:';
