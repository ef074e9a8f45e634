import type { Caliber, Status } from '../domain/figure.ts';
import type { Bilingual } from '../domain/lang.ts';
import type { Measure } from '../domain/vocabulary.ts';

/** What measures are called in a sentence. */
export const MEASURE_NAMES: Readonly<Record<Measure, Bilingual>> = {
  trade: { en: 'trade', zh: '进出口' },
  exports: { en: 'exports', zh: '出口' },
  imports: { en: 'imports', zh: '进口' },
  balance: { en: 'balance', zh: '贸易差额' },
  returns: { en: 'returns', zh: '退货' },
  parcels: { en: 'parcels', zh: '清单' },
};

/** Statuses as adjectives and, in Chinese, as the noun that official releases use. */
export const STATUS_NAMES: Readonly<Record<Status, Bilingual>> = {
  preliminary: { en: 'preliminary', zh: '初步数据' },
  official: { en: 'official', zh: '正式数据' },
  final: { en: 'final', zh: '最终数据' },
  backcast: { en: 'backcast', zh: '回溯估计' },
};

export const CALIBER_NAMES: Readonly<Record<Caliber, Bilingual>> = {
  full: {
    en: 'full caliber (all modes, the statistical system of 2020)',
    zh: '全口径（2020年起的统计制度，含全部方式）',
  },
  platform: { en: 'platform caliber (retail records on the customs platform)', zh: '平台口径（海关平台零售清单）' },
};

/** The status of a level that follows from others. */
export const IMPLIED_NAME: Bilingual = { en: 'implied', zh: '推算' };
