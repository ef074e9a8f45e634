import type { PublishedFigure } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import { decimalsFor, dollarText, moneyText, unitOf } from './money.ts';
import { signedPercent } from './percent.ts';

/** A figure with all its printed digits and none besides: "1.12 trillion yuan", "+40.1 %", "US$261.4 billion". */
export function printedText({ kind, value, precision }: PublishedFigure, lang: Lang): string {
  if (kind === 'growth') return signedPercent(value, lang);
  if (kind === 'usd') return dollarText(value, precision, lang);
  const unit = unitOf(value, precision, lang);
  return moneyText(value, unit, decimalsFor(precision, unit), lang);
}
