import { currencyName } from '../domain/currency.ts';
import type { Bilingual } from '../domain/lang.ts';

/** What a list can wait for, as the store has it (`rate-missing:502` names the currency). */
const WAITS: Readonly<Record<string, Bilingual>> = {
  'list-missing': { en: 'receipts are here, the list (603, 621) is not', zh: '已有回执，缺清单（603、621）' },
  'number-missing': { en: 'no receipt has brought its list number yet', zh: '尚无带清单编号的回执' },
  'two-numbers': { en: 'two list numbers claim it: ask the sender which', zh: '有两个清单编号对应，请向报送方核实' },
  'rate-missing': {
    en: 'no rate of its currency for its day: tidewaiter rates FILE',
    zh: '缺其币种当日汇率：tidewaiter rates 文件',
  },
  'cancellation-missing': {
    en: 'a cancellation was answered, its application (605, 623) is not here',
    zh: '已有撤销回执，缺撤销申请（605、623）',
  },
  'refund-missing': {
    en: 'a refund was answered, its application (625) is not here',
    zh: '已有退货回执，缺退货申请（625）',
  },
  'refund-of-uncounted-list': {
    en: 'a refund was granted, but the list does not count',
    zh: '退货已获准，但该清单未计入',
  },
  'refund-of-no-line': { en: 'a refund names a line that the list does not have', zh: '退货申请的商品序号不在清单内' },
  'refund-of-more-than-declared': { en: 'more came back than was declared', zh: '退货数量超过申报数量' },
  'unknown-mode': { en: 'its supervision mode is none', zh: '监管方式不存在' },
  'mode-not-for-flow': { en: 'its supervision mode is not for this direction', zh: '监管方式不适用于该进出口方向' },
  'mode-before-start': { en: 'its office did not take the mode on that day yet', zh: '该海关当日尚未受理此监管方式' },
  'too-large': { en: 'its value is too large to be kept exactly', zh: '金额过大，无法精确保存' },
};

/** Says what one open code means; the code itself where another version of the program wrote it. */
export function openText(code: string): Bilingual {
  const [name = '', detail] = code.split(':');
  const text = WAITS[name];
  if (!text) return { en: code, zh: code };
  if (detail === undefined) return text;
  const what = name === 'rate-missing' ? currencyName(detail) : detail;
  return { en: `${what}: ${text.en}`, zh: `${what}：${text.zh}` };
}
