import type { Lang } from '../domain/lang.ts';
import { decimalText } from './decimal.ts';

/** Hundredths of a percent with their sign: "+40.1 %", "-0.8 %", "0.0 %"; Chinese has no space: +40.1%. */
export function signedPercent(hundredths: number, lang: Lang): string {
  const text = decimalText(BigInt(hundredths), 100n, 1);
  return `${hundredths > 0 ? '+' : ''}${text}${lang === 'zh' ? '' : ' '}%`;
}

/** Growth as a statement: "+40.1 % y/y"; 同比增长40.1%, 同比下降0.8%, 同比持平. */
export function growthText(hundredths: number, lang: Lang): string {
  if (lang === 'en') return `${signedPercent(hundredths, lang)} y/y`;
  if (hundredths === 0) return '同比持平';
  const size = decimalText(BigInt(Math.abs(hundredths)), 100n, 1);
  return `同比${hundredths > 0 ? '增长' : '下降'}${size}%`;
}
