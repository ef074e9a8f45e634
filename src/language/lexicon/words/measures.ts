import type { Measure } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** What is counted. */
export const MEASURE_WORDS: Readonly<Record<Measure, Spellings>> = {
  trade: {
    en: ['trade', 'total trade', 'foreign trade', 'trade volume', 'trade turnover', 'turnover'],
    zh: [
      '进出口',
      '进出口额',
      '进出口总额',
      '进出口总值',
      '进出口值',
      '进出口贸易',
      '贸易总额',
      '贸易额',
      '贸易总值',
      '贸易',
      '外贸',
      '对外贸易',
      '外贸进出口',
    ],
  },
  exports: {
    en: ['exports', 'export', 'exported', 'exporting', 'export trade', 'outbound'],
    zh: ['出口', '出口额', '出口总额', '出口总值', '出口值', '出口贸易', '出口规模'],
  },
  imports: {
    en: ['imports', 'import', 'imported', 'importing', 'import trade', 'inbound'],
    zh: ['进口', '进口额', '进口总额', '进口总值', '进口值', '进口贸易', '进口规模'],
  },
  balance: {
    en: [
      'balance',
      'trade balance',
      'balance of trade',
      'surplus',
      'trade surplus',
      'deficit',
      'trade deficit',
      'net exports',
    ],
    zh: ['顺差', '贸易顺差', '逆差', '贸易逆差', '差额', '贸易差额', '进出口差额', '净出口', '顺逆差'],
  },
  returns: {
    en: ['returns', 'return', 'returned', 'returned goods', 'goods returned'],
    zh: ['退货', '退货额', '退运', '退货货物', '退运货物'],
  },
  parcels: {
    en: ['parcels', 'parcel', 'declared lists', 'packages', 'parcel count'],
    zh: ['清单', '包裹', '清单量', '清单数', '清单票数', '票数', '包裹数', '包裹量', '单量'],
  },
};
