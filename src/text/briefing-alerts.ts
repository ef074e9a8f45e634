import type { Alert, AlertMeasure } from '../domain/alert.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';
import { signedPercent } from './percent.ts';

const MEASURES: Readonly<Record<AlertMeasure, Bilingual>> = {
  exports: { en: 'exports', zh: '出口' },
  imports: { en: 'imports', zh: '进口' },
  'export-returns': { en: 'returned exports', zh: '出口退货' },
  'import-returns': { en: 'returned imports', zh: '进口退货' },
  report: { en: 'no reports', zh: '未报送' },
};

/** A deviation in hundredths of a percent of what was expected; null where next to nothing was. */
export const deviation = (actual: number, expected: number): number | null =>
  expected >= 1 ? Math.round((10_000 * (actual - expected)) / expected) : null;

/** "Nanjing exports -41.0 % since 4 Nov 2026 (severe)"; without the percentage where the reader may not see what was judged. */
export function alertText(alert: Alert, office: string, lang: Lang, there: boolean): string {
  const { measure, facts, severity } = alert;
  const off = measure === 'report' || !there ? null : deviation(facts.actual, facts.expected);
  const mode = facts.mode === null ? '' : ` ${facts.mode}`;
  const size = off === null ? '' : ` ${signedPercent(off, lang)}`;
  const since = dayText(facts.first, lang);
  const severe = severity === 'severe';
  if (lang === 'zh')
    return `${office}${mode}${MEASURES[measure].zh}${size.trim()}（${since}起${severe ? '，严重' : ''}）`;
  return `${office}${mode} ${MEASURES[measure].en}${size} since ${since}${severe ? ' (severe)' : ''}`;
}

export function alertsText(
  { open, fresh, said }: { open: number; fresh: number; said: readonly string[] },
  lang: Lang,
): string {
  const more = open - said.length;
  if (lang === 'zh')
    return `预警：${open}个未结${fresh > 0 ? `，其中${fresh}个为新` : ''}：${said.join('；')}${more > 0 ? `；另${more}个` : ''}`;
  return `Alerts: ${open} open${fresh > 0 ? `, ${fresh} of them new` : ''}: ${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** "exports 0.8 % below expectation (7.50 billion yuan)". */
export function expectedText(
  { flow, off, expected }: { flow: 'exports' | 'imports'; off: number; expected: string },
  lang: Lang,
): string {
  const size = signedPercent(off, lang);
  return lang === 'zh'
    ? `${MEASURES[flow].zh}${size}（预期${expected}）`
    : `${MEASURES[flow].en} ${size} (expected ${expected})`;
}

export const AGAINST: Bilingual = { en: 'Against expectation', zh: '与预期相比' };
