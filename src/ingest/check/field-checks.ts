import type { Flow } from '../../domain/declaration.ts';
import { districtOf, type Office, type Reference } from '../../domain/reference.ts';
import { type Rejection, reject } from '../rejection.ts';
import { partnerCodes } from './partner-codes.ts';

const short = (value: string): string => value.slice(0, 40);

const FLOWS: Readonly<Record<string, Flow>> = {
  exports: 'exports',
  export: 'exports',
  e: 'exports',
  出口: 'exports',
  imports: 'imports',
  import: 'imports',
  i: 'imports',
  进口: 'imports',
};

const KINDS: Readonly<Record<string, 'goods' | 'return'>> = {
  goods: 'goods',
  货物: 'goods',
  return: 'return',
  returns: 'return',
  退货: 'return',
};

export const readFlow = (text: string): Flow | Rejection =>
  FLOWS[text.toLowerCase()] ?? reject('flow', 'unknown-flow', { value: short(text) });

export const readKind = (text: string): 'goods' | 'return' | Rejection =>
  text === '' ? 'goods' : (KINDS[text.toLowerCase()] ?? reject('kind', 'unknown-kind', { value: short(text) }));

/** A whole number from 1; 1 where there is none. */
export function readVersion(text: string): number | Rejection {
  if (text === '') return 1;
  const version = /^\d{1,16}$/.test(text) ? Number(text) : 0;
  return version >= 1 && Number.isSafeInteger(version)
    ? version
    : reject('version', 'bad-version', { value: short(text) });
}

/** Two digits of a chapter, or the first two of an HS code. An odd number of digits has lost its leading zero. */
export function readChapter(text: string): string | Rejection {
  const digits = text.replace(/[.\s]/g, '');
  const code = digits.length === 1 ? `0${digits}` : digits;
  const chapter = code.slice(0, 2);
  if (/^\d{2,13}$/.test(code) && (code.length % 2 === 0 || code.length === 13) && chapter >= '01' && chapter <= '97') {
    return chapter;
  }
  return reject('chapter', 'unknown-chapter', { value: short(text) });
}

/** District by code, sub-offices included, or by name with or without Customs and 海关. */
export function officeReader(offices: readonly Office[]): (text: string) => Office | Rejection {
  const plain = (name: string): string => name.replace(/\s*(customs( district)?|海关)\s*$/i, '').toLowerCase();
  const names = new Map(
    offices.flatMap((office) => [office.nameEn, office.nameZh].map((name) => [plain(name), office])),
  );
  return (text) => {
    const office = /^\d{4}$/.test(text) ? districtOf(text, offices) : names.get(plain(text));
    return office ?? reject('office', 'unknown-office', { value: short(text) });
  };
}

export function partnerReader({ partners }: Reference): (text: string) => string | Rejection {
  const codeOf = partnerCodes(partners);
  return (text) => codeOf(text) ?? reject('partner', 'unknown-partner', { value: short(text) });
}
