import { addDays, daysBetween } from '../../domain/day.ts';
import { daysOf, grainOf, type PeriodLabel } from '../../domain/period.ts';

/** FREQ (SDMX:CL_FREQ 2.1) and TIME_PERIOD of one row. */
export interface SdmxPeriod {
  readonly freq: 'A' | 'S' | 'Q' | 'M' | 'D' | '_O';
  readonly time: string;
}

const FREQS = { year: 'A', half: 'S', quarter: 'Q', month: 'M', day: 'D' } as const;

/** A run of whole months as PnM, any other as PnD (ISO 8601, SDMX 3.0 section 6 "time range"). */
function duration(first: string, last: string): string {
  const next = addDays(last, 1);
  if (first.endsWith('-01') && next.endsWith('-01')) {
    const months = (Number(next.slice(0, 4)) - Number(first.slice(0, 4))) * 12;
    return `P${months + Number(next.slice(5, 7)) - Number(first.slice(5, 7))}M`;
  }
  return `P${daysBetween(first, next)}D`;
}

/** 2020, 2020-S1, 2020-Q4, 2020-11, 2020-11-11; a span as start and duration: 2020-01-01/P9M. */
export function sdmxPeriod(period: PeriodLabel): SdmxPeriod {
  const [from = period, to = from] = period.split('..');
  if (from !== to) {
    const [first, last] = [daysOf(from)[0], daysOf(to)[1]];
    return { freq: '_O', time: `${first}/${duration(first, last)}` };
  }
  const time = from.replace(/^(\d{4})H/, '$1-S').replace(/^(\d{4})Q/, '$1-Q');
  return { freq: FREQS[grainOf(from)], time };
}
