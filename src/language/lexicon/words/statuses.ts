import type { Status } from '../../../domain/figure.ts';
import type { Spellings } from '../meaning.ts';

/** Which vintage. */
export const STATUS_WORDS: Readonly<Record<Status | 'first', Spellings>> = {
  first: {
    en: [
      'first',
      'first release',
      'as first published',
      'as first released',
      'first published',
      'first vintage',
      'first estimate',
      'first figure',
    ],
    zh: ['首次', '初次', '首次发布', '首次公布', '首发'],
  },
  preliminary: {
    en: ['preliminary', 'provisional', 'prelim'],
    zh: ['初步', '初步数', '初步数据', '初步统计', '快报', '快报数', '初值'],
  },
  official: { en: ['official'], zh: ['正式', '正式数', '正式数据', '正式发布', '正式统计'] },
  final: { en: ['final', 'finalised', 'finalized'], zh: ['最终', '最终数', '最终数据', '终值', '定稿'] },
  backcast: { en: ['backcast', 'backcasts'], zh: ['回溯', '回溯数', '回溯数据', '追溯'] },
};
