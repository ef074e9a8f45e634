import type { Verb } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** What is to be done with the figures. */
export const VERB_WORDS: Readonly<Record<Verb, Spellings>> = {
  compare: { en: ['compare', 'comparison', 'comparing'], zh: ['对比', '比较', '相比', '对照'] },
  contribution: {
    en: ['contribution', 'contributions', 'contribute', 'contributed'],
    zh: ['拉动', '拉动作用', '贡献', '贡献率', '贡献度', '拉动率', '拉动点数', '拉动百分点'],
  },
  share: {
    en: ['share', 'shares', 'proportion', 'percentage share', 'share of trade', 'share of total'],
    zh: ['占比', '占', '比重', '份额', '比例', '所占比重', '所占比例', '占比重', '构成'],
  },
  revisions: {
    en: ['revisions', 'revision', 'revised', 'revision history', 'vintages'],
    zh: ['修订', '修正', '修订情况', '修订历史', '修订记录', '历次修订', '数据修订'],
  },
  trend: { en: ['trend', 'trends', 'trendline'], zh: ['趋势', '走势', '变化趋势', '趋势图', '走势图'] },
  rank: {
    en: ['rank', 'ranking', 'rankings', 'ranked', 'rank order'],
    zh: ['排名', '排行', '排行榜', '排序', '名次', '位次'],
  },
  explain: { en: ['explain', 'explanation', 'why'], zh: ['解释', '解读', '原因', '为什么', '为何'] },
};
