import { currencyCode, HOME_CURRENCY } from '../../domain/currency.ts';
import { type Day, isDay } from '../../domain/day.ts';
import { type AppType, type ListFact, type OrderType, rateLink } from '../../domain/list.ts';
import type { Reference } from '../../domain/reference.ts';
import { officeReader, partnerReader, readChapter } from '../check/field-checks.ts';
import { memo } from '../memo.ts';
import { isRejection, type LedgerField, type Rejection, reject } from '../rejection.ts';
import type { MessageRecord, Texts } from './message-record.ts';
import type { MessageType } from './message-types.ts';

/** What a record says: of a list, of an order, or nothing because it was stored and not yet declared. */
export type Said =
  | { readonly fact: ListFact; readonly list: string; readonly links: readonly string[] }
  | { readonly order: string; readonly type: OrderType }
  | 'draft';

const APP_TYPES = ['1', '2', '3'];
const ORDER_TYPES = ['E', 'B', 'W', 'I'];
/** A fault that ends the reading of one record. */
class Refused extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.code);
    this.rejection = rejection;
  }
}

function sound<T>(found: T | Rejection): T {
  if (typeof found === 'object' && found !== null && isRejection(found)) throw new Refused(found);
  return found as T;
}

const refuse = (rejection: Rejection): never => {
  throw new Refused(rejection);
};

function oneOf(field: LedgerField, value: string, codes: readonly string[]): string {
  return codes.includes(value)
    ? value
    : refuse(reject(field, 'not-a-code', { field, value: value.slice(0, 4), codes: codes.join(', ') }));
}

export interface Interpreting {
  readonly reference: Reference;
  /** In Beijing; later receipts and declarations are refused. */
  readonly today: Day;
}

/** Orders and their lists name the same enterprise (ebcCode); a number is unique only within a platform. */
const orderLink = (enterprise: string, order: string): string => `order ${enterprise} ${order}`;
/** What stands for a platform where there is none. */
const NO_PLATFORM = '无';
const platformOf = ({ ebpCode = '' }: Texts): string => (ebpCode === NO_PLATFORM ? '' : ebpCode);

/** Reads what records say, with the checks that the table of fields cannot make. */
export function createInterpreter({ reference, today }: Interpreting): (record: MessageRecord) => Said | Rejection {
  const officeOf = memo(officeReader(reference.offices));
  const partnerOf = memo(partnerReader(reference));
  const chapterOf = memo(readChapter);
  const dayOf = memo((text: string): { day: Day } | Rejection => {
    const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
    if (!isDay(day)) return reject('day', 'not-a-day', { value: text, format: 'YYYYMMDD' });
    return day > today ? reject('day', 'future-day', { value: day, today }) : { day };
  });

  function day(field: LedgerField, text: string): Day {
    const found = dayOf(text.slice(0, 8));
    return isRejection(found) ? refuse({ ...found, field }) : found.day;
  }
  function time(field: LedgerField, text: string): string {
    day(field, text);
    if (!/^\d{8}([01]\d|2[0-3])[0-5]\d[0-5]\d(\d{3})?$/.test(text))
      refuse(reject(field, 'not-a-day', { value: text, format: 'YYYYMMDDHHmmss' }));
    return text;
  }

  /** The list number, checked against the direction of the message; empty where it has none. */
  function numberOf({ flow }: MessageType, field: LedgerField, text: string): string {
    const form = flow === 'exports' ? /^\d{8}E\d{9}$/ : /^\d{8}I\d{9}$/;
    return text === '' || form.test(text) ? text : refuse(reject(field, 'not-a-list-number', { value: text }));
  }

  /** Its number or what stands for it, and the keys that others may know it by. */
  function keysOf(type: MessageType, head: Texts, field: (name: string) => LedgerField) {
    const { copNo = '', preNo = '', agentCode = '', invtNo = '' } = head;
    const family = type.kind.replace('-receipt', '');
    const number = numberOf(type, field('invtNo'), invtNo);
    const listed = type.kind === 'list' || type.kind === 'receipt';
    const keys = [
      ...(copNo === '' ? [] : [`${listed ? 'cop' : family} ${type.flow} ${agentCode} ${copNo}`]),
      ...(preNo !== '' && listed && type.flow === 'imports' ? [`pre ${preNo}`] : []),
    ];
    // Receipts of exports always name the list, so nothing ever comes for a numbered one under another key.
    if (number !== '' && type.flow === 'exports' && type.kind !== 'receipt') return { list: number, keys: [] };
    const [list = refuse(reject(field('invtNo'), 'no-list-number', {}))] = number === '' ? keys : [number, ...keys];
    return { list, keys: keys.filter((key) => key !== list) };
  }

  function listFact(record: MessageRecord, field: (name: string) => LedgerField): Extract<Said, { fact: unknown }> {
    const { type, head, lines } = record;
    const { list, keys } = keysOf(type, head, field);
    const { appTime = '', orderNo = '', tradeMode = '', ebcCode = '', ieFlag = '' } = head;
    const at = time(field('appTime'), appTime);
    oneOf(field('ieFlag'), ieFlag, [type.flow === 'exports' ? 'E' : 'I']);
    if (lines.length === 0) refuse(reject(`${type.record}/${type.line}`, 'no-lines', {}));
    const inLine = (name: string): LedgerField => `${type.line}/${name}`;
    const seen = new Set<number>();
    const readLines = lines.map((line) => {
      const gnum = Number(line.gnum);
      if (seen.has(gnum)) refuse(reject(inLine('gnum'), 'repeated', { field: inLine('gnum') }));
      seen.add(gnum);
      const { gcode = '', country = '', currency = '', qty = '', totalPrice = '' } = line;
      for (const [name, amount] of [
        ['qty', qty],
        ['totalPrice', totalPrice],
      ] as const)
        if (amount.startsWith('-')) refuse(reject(inLine(name), 'negative', { value: amount }));
      const [chapter, partner] = [sound(chapterOf(gcode)), sound(partnerOf(country))];
      return { gnum, chapter, partner, currency: currencyCode(currency), qty, totalPrice };
    });
    const currencies = [...new Set(readLines.map(({ currency }) => currency))];
    const foreign = currencies.filter((currency) => currency !== HOME_CURRENCY);
    const order = orderLink(ebcCode, orderNo);
    return {
      list,
      links: [...keys, order, ...foreign.map(rateLink)],
      fact: {
        kind: 'list',
        keys,
        appType: head.appType as AppType,
        at,
        flow: type.flow,
        office: sound(officeOf(head.customsCode ?? '')).code,
        mode: tradeMode,
        enterprise: ebcCode,
        declared: day(field('declTime'), head.declTime ?? at),
        order,
        platform: platformOf(head),
        lines: readLines.sort((a, b) => a.gnum - b.gnum),
      },
    };
  }

  function said(record: MessageRecord): Said {
    const { type, head, lines } = record;
    const field = (name: string): LedgerField => `${type.head}/${name}`;
    const { copNo: ref = '', guid = '', appType = '', appTime = '', appStatus = '', orderType = '' } = head;
    if (type.kind.endsWith('receipt')) {
      const { returnStatus = '', returnTime = '' } = head;
      if (!/^-?\d+$/.test(returnStatus))
        oneOf(field('returnStatus'), returnStatus, ['100', '120', '399', '800', '899']);
      const at = time(field('returnTime'), returnTime);
      const kind = type.kind as 'receipt';
      const { list, keys } = keysOf(type, head, field);
      const fact = { kind, keys, ref: kind === 'receipt' ? '' : ref, status: Number(returnStatus), at };
      return { list, links: keys, fact };
    }
    oneOf(field('appType'), appType, APP_TYPES);
    if (oneOf(field('appStatus'), appStatus, ['1', '2']) === '1') return 'draft';
    if (type.kind === 'list') return listFact(record, field);
    const at = time(field('appTime'), appTime);
    const application = { ref, appType: appType as AppType, at };
    if (type.kind === 'order') {
      const found = oneOf(field('orderType'), orderType, ORDER_TYPES) as OrderType['type'];
      return {
        order: orderLink(head.ebcCode ?? '', head.orderNo ?? ''),
        type: { platform: platformOf(head), at, appType: application.appType, type: found },
      };
    }
    const { list, keys } = keysOf(type, head, field);
    if (type.kind === 'cancel') return { list, links: keys, fact: { kind: 'cancel', keys, ...application } };
    const office = sound(officeOf(head.customsCode ?? '')).code;
    if (lines.length === 0) refuse(reject(`${type.record}/${type.line}`, 'no-lines', {}));
    const returned = lines.map(({ gnum, qty = '' }) => ({ gnum: Number(gnum), qty }));
    return { list, links: keys, fact: { kind: 'refund', keys, ...application, guid, office, lines: returned } };
  }

  return (record) => {
    if (record.fault) return record.fault;
    try {
      return said(record);
    } catch (error) {
      if (error instanceof Refused) return error.rejection;
      throw error;
    }
  };
}
