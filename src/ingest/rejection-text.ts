import type { Bilingual } from '../domain/lang.ts';
import type { Rejection, RejectionCode, RejectionFacts } from './rejection.ts';

type Sentences = { readonly [C in RejectionCode]: (facts: RejectionFacts[C]) => Bilingual };

/** What is wrong, and how to put it right. */
const SENTENCES: Sentences = {
  'ragged-row': ({ expected, found }) => ({
    en: `The row has ${found} fields, the header ${expected}. Fix: put quotes around fields that hold the delimiter.`,
    zh: `该行有${found}个字段，表头有${expected}个。请给含分隔符的字段加引号。`,
  }),
  'unclosed-quote': ({ limit }) => ({
    en: `A quote opens and does not close within ${limit} characters. Fix: close it, or write it twice.`,
    zh: `引号打开后在${limit}个字符内没有关闭。请补上右引号，或把引号写两次。`,
  }),
  'not-json': ({ value }) => ({
    en: `The line is no JSON object: ${value}. Fix: one object a line.`,
    zh: `该行不是JSON对象：${value}。每行应为一个对象。`,
  }),
  missing: ({ field }) => ({
    en: `${field} is empty. Fix: fill it in, or give it a constant in the map.`,
    zh: `${field}为空。请补填，或在映射文件中设为常量。`,
  }),
  'too-long': ({ field, limit }) => ({
    en: `${field} is longer than ${limit} characters. Fix: check the delimiter and the column; of a message, send it within that length.`,
    zh: `${field}超过${limit}个字符。表格请检查分隔符和列，报文请缩短后重新发送。`,
  }),
  'too-short': ({ field, limit }) => ({
    en: `${field} has fewer than ${limit} characters. Fix: send it whole, as the message specification says.`,
    zh: `${field}不足${limit}个字符。请按报文规范完整填写后重发。`,
  }),
  'damaged-text': ({ field, value }) => ({
    en: `${field} has damaged or unprintable characters: ${value}. Fix: export the file again, or name its encoding in the map.`,
    zh: `${field}含损坏或不可打印的字符：${value}。请重新导出，或在映射文件中注明编码。`,
  }),
  'not-digits': ({ field }) => ({
    en: `${field} is no number. Fix: send digits with a point before the decimals.`,
    zh: `${field}不是数字。请用数字填写，小数点用“.”。`,
  }),
  'too-many-digits': ({ field, digits, decimals }) => ({
    en: `${field} has more than ${digits} digits or more than ${decimals} decimals. Fix: send it as the message specification says.`,
    zh: `${field}超过${digits}位或小数超过${decimals}位。请按报文规范填写后重发。`,
  }),
  repeated: ({ field }) => ({
    en: `${field} stands there twice. Fix: send each field and each line number once.`,
    zh: `${field}重复出现。每个字段、每个商品序号只应出现一次。`,
  }),
  'not-text': ({ field }) => ({
    en: `${field} holds elements where a text belongs. Fix: send the text alone.`,
    zh: `${field}内含元素，应为文本。请只填文本后重发。`,
  }),
  'no-lines': () => ({
    en: 'It has no lines of goods. Fix: send it with its lines.',
    zh: '没有商品表体。请连同表体重发。',
  }),
  'no-list-number': () => ({
    en: 'It names neither a list number (invtNo) nor another number (copNo, preNo) by which its list could be found. Fix: send it with one.',
    zh: '没有清单编号（invtNo），也没有企业内部编号（copNo）或预录入编号（preNo），无法找到所属清单。请补填后重发。',
  }),
  'not-a-list-number': ({ value }) => ({
    en: `${value} is no list number. Fix: four digits of the office, the year, I or E as the message's direction is, and nine digits.`,
    zh: `${value}不是清单编号。应为4位关区、4位年份、与报文一致的进出口标志（I或E）和9位流水号。`,
  }),
  'not-a-code': ({ field, value, codes }) => ({
    en: `${field} is ${value}, which is none of ${codes}. Fix: send one of them.`,
    zh: `${field}为${value}，不在${codes}之内。请更正后重发。`,
  }),
  'not-mapped': ({ value }) => ({
    en: `The map says that ${value} has no place in the ledger. Fix: add a code for it to the map, if there is one.`,
    zh: `映射文件规定${value}不入账。如有对应代码，请加入映射文件。`,
  }),
  'unknown-office': ({ value }) => ({
    en: `No customs district has the code ${value}. Fix: use four characters whose first two are a district's, such as 0100.`,
    zh: `没有代码为${value}的直属海关。应为四位代码，前两位为直属海关，如0100。`,
  }),
  'not-a-day': ({ value, format }) => ({
    en: `${value} is no day of the form ${format}. Fix: correct the date, or the format in the map.`,
    zh: `${value}不是格式为${format}的日期。请更正日期，或更正映射文件中的格式。`,
  }),
  'future-day': ({ value, today }) => ({
    en: `${value} is in the future: today is ${today} in Beijing. Fix: correct the date, or load the file later.`,
    zh: `${value}晚于今天（北京时间${today}）。请更正日期，或以后再导入。`,
  }),
  'unknown-kind': ({ value }) => ({
    en: `${value} is no kind of record. Fix: use goods or return.`,
    zh: `${value}不是记录种类。应为goods或return。`,
  }),
  'goods-of-return-mode': ({ mode }) => ({
    en: `Mode ${mode} is of goods that come back, the row says goods. Fix: kind return, or the mode the goods were released under.`,
    zh: `监管方式${mode}用于退运货物，而记录种类为goods。请改为return，或填写货物放行时的监管方式。`,
  }),
  'unknown-flow': ({ value }) => ({
    en: `${value} is no direction of trade. Fix: use exports or imports.`,
    zh: `${value}不是进出口方向。应为exports（出口）或imports（进口）。`,
  }),
  'unknown-mode': ({ value }) => ({
    en: `${value} is no supervision mode. Fix: use four digits, such as 9610.`,
    zh: `${value}不是监管方式。应为四位代码，如9610。`,
  }),
  'mode-not-for-flow': ({ mode, flow }) => ({
    en: `Mode ${mode} does not exist for ${flow}. Fix: check the mode and the direction.`,
    zh: `监管方式${mode}不用于${flow === 'exports' ? '出口' : '进口'}。请核对监管方式和进出口方向。`,
  }),
  'mode-before-start': ({ mode, office, from }) => ({
    en: `Office ${office} takes mode ${mode} only from ${from} on. Fix: check the day, the office and the mode.`,
    zh: `海关${office}自${from}起才受理监管方式${mode}。请核对日期、海关和监管方式。`,
  }),
  'unknown-partner': ({ value }) => ({
    en: `${value} is no country or region. Fix: use a customs code (502), ISO code (USA) or name, or add it to the codes in the map.`,
    zh: `${value}不是国家或地区。请用海关代码（502）、ISO代码（USA）或名称，或加入映射文件的代码表。`,
  }),
  'unknown-chapter': ({ value }) => ({
    en: `${value} does not begin with an HS chapter from 01 to 97. Fix: use two digits or a whole HS code with its leading zero.`,
    zh: `${value}不以01至97的税则章开头。请用两位章号，或带前导零的商品编码。`,
  }),
  'not-a-number': ({ value }) => ({
    en: `${value} is no number. Fix: correct it, or name the decimal and thousands signs in the map.`,
    zh: `${value}不是数字。请更正，或在映射文件中写明小数点和千位分隔符。`,
  }),
  'fraction-of-fen': ({ value }) => ({
    en: `${value} is not a whole number of fen. Fix: give at most two decimals of a yuan, or let the map round.`,
    zh: `${value}不是整数分。请保留至多两位小数（元），或在映射文件中允许舍入。`,
  }),
  'not-whole': ({ value }) => ({
    en: `${value} is no whole number. Fix: give a count without decimals.`,
    zh: `${value}不是整数。请填写不带小数的数量。`,
  }),
  negative: ({ value }) => ({
    en: `${value} is below zero. Fix: send it as a return, or give the map a return rule.`,
    zh: `${value}小于零。请作为退货记录报送，或在映射文件中写退货规则。`,
  }),
  'too-large': ({ value }) => ({
    en: `${value} is too large to be kept exactly. Fix: check the unit and the decimal sign.`,
    zh: `${value}过大，无法精确保存。请检查单位和小数点。`,
  }),
  'bad-version': ({ value }) => ({
    en: `${value} is no version. Fix: use a whole number from 1.`,
    zh: `${value}不是版本号。应为从1开始的整数。`,
  }),
  'not-an-enterprise-code': ({ value }) => ({
    en: `${value} is no enterprise code. Fix: use the customs registration code of 10 characters, or the unified social credit code of 18.`,
    zh: `${value}不是企业代码。应为10位海关注册编码或18位统一社会信用代码。`,
  }),
  'uses-without-measure': ({ field, measure }) => ({
    en: `${field} counts uses of a measure that ${measure} does not name. Fix: fill in ${measure}, or count 0.`,
    zh: `${field}有使用次数，但${measure}为空。请补填${measure}，或将次数改为0。`,
  }),
  'registered-otherwise': ({ id, version }) => ({
    en: `${id} is registered as version ${version} with other content, which was kept. Fix: send a correction with a higher version.`,
    zh: `${id}第${version}版已登记且内容不同，已保留原内容。更正请用更高的版本号报送。`,
  }),
  conflict: ({ id, version }) => ({
    en: `${id} is in the ledger as version ${version} with other content, which was kept. Fix: send a correction with a higher version.`,
    zh: `${id}第${version}版已在账中且内容不同，已保留原内容。更正请用更高的版本号报送。`,
  }),
};

/** The sentence of a rejection in both languages. */
export function rejectionText({ code, facts }: Rejection): Bilingual {
  const sentence = SENTENCES[code] as (facts: Rejection['facts']) => Bilingual;
  return sentence(facts);
}
