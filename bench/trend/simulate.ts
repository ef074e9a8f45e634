import type { TradeEvent } from '../../src/domain/reference.ts';
import type { Calendar } from '../../src/trend/calendar.ts';
import { dayNumber, weekdayOf } from '../../src/trend/day-number.ts';
import { seriesKey } from '../../src/trend/fleet.ts';
import type { KnownReport } from '../../src/trend/replay-days.ts';
import { eventDays, eventEffect, monthEndEffect, type Shape } from './event-effect.ts';
import type { Family } from './families.ts';
import { factorOf, type Planted, plant } from './plant.ts';
import { createRandom, type Random } from './random.ts';

export interface World {
  readonly reports: readonly KnownReport[];
  readonly planted: readonly Planted[];
  /** True mean before a deviation, and the variance of the log, by series and day (from `start`); for the oracle. */
  readonly truth: ReadonlyMap<string, { readonly mean: Float64Array; readonly variance: Float64Array }>;
  readonly start: number;
  readonly testFrom: number;
  readonly testTo: number;
  readonly calendar: Calendar;
  readonly events: readonly TradeEvent[];
}

function growthAt(day: number, start: number, family: Family, rate: number, bend: number): number {
  const years = (day - start) / 365.25;
  if (family.growth === 'linear') return rate * years;
  // What grew shrinks from then on.
  if (family.growth === 'turn') return rate * years - 2 * rate * Math.max(0, years - bend);
  if (family.growth === 'logistic') return (3 * rate) / (1 + Math.exp(-2.2 * (years - bend)));
  return rate * years + (years > bend ? 0.15 : 0);
}

/** Student's t of unit variance: wild days. */
const tailed = (random: Random, freedom: number): number =>
  random.normal() * Math.sqrt((freedom - 2) / (2 * random.gamma(freedom / 2)));

/** One fleet: history and a test year with planted deviations, as its offices would have reported it. */
export function simulate(family: Family, seed: number, calendar: Calendar, events: readonly TradeEvent[]): World {
  const random = createRandom(seed);
  const start = dayNumber(family.start ?? '2018-01-01');
  const testFrom = dayNumber('2020-01-01') + (family.laterTest ? 366 : 0);
  const testTo = testFrom + 364;
  const days = eventDays(events);
  const reports: KnownReport[] = [];
  const planted: Planted[] = [];
  const truth = new Map<string, { mean: Float64Array; variance: Float64Array }>();
  const count = testTo - start + 1;
  const modes = [
    { mode: '9610', metric: 'exports', level: 7, from: start },
    { mode: '1210', metric: 'imports', level: 6.5, from: start },
    { mode: '9710', metric: 'exports', level: 5, from: dayNumber('2020-07-01') },
    { mode: '9610', metric: 'returns', level: 0, from: start },
  ].slice(0, family.modes ?? 4);
  const national = new Map(
    modes.map(({ mode, metric }) => [
      `${mode}${metric}`,
      {
        wave: [random.between(0.05, 0.2), random.between(0, 6), random.between(0.02, 0.08), random.between(0, 6)],
        festival: random.between(0.8, 1.6),
      },
    ]),
  );
  const sharedOn = Float64Array.from({ length: family.shared ? count : 0 }, () => random.normal());
  for (let office = 0; office < family.offices; office += 1) {
    const name = `Office${String(office).padStart(2, '0')}`;
    const closedSunday = random.uniform() < 0.2;
    const exported = new Float64Array(count);
    for (const { mode, metric, level, from } of modes) {
      const id = { office: name, mode, metric };
      const key = seriesKey(id);
      const isReturns = metric === 'returns';
      const common = national.get(`${mode}${metric}`) ?? { wave: [0, 0, 0, 0], festival: 1 };
      const size = level - (family.smaller ?? 0) + random.normal() * family.sizes;
      const dispersion = family.dispersion * Math.exp(0.35 * random.normal());
      const shape: Shape = {
        festival: common.festival * random.between(0.75, 1.25) * (isReturns ? 0.3 : 1),
        width: family.festivalWidth * random.between(0.8, 1.25),
        recovery: family.festivalWidth * random.between(1, 1.8),
        sale: random.between(0.6, 1.2) * (isReturns ? 0.1 : 1),
        saleWidth: random.between(1.5, 3.5),
        sunday: random.between(0.45, 0.8),
        off: random.between(0.4, 0.8),
        late: family.festivalShift ? random.whole(-family.festivalShift, family.festivalShift) : 0,
      };
      const week = Array.from({ length: 7 }, (_, weekday) =>
        weekday < 5 ? 0.06 * random.normal() : Math.log(shape.sunday) * (weekday - 4) * 0.6 * (family.weekend ?? 1),
      );
      const rate = random.between(0.05, 0.35);
      const bend = random.between(0.5, 2);
      const wave = [
        common.wave[0] ?? 0,
        (common.wave[1] ?? 0) + 0.2 * random.normal(),
        common.wave[2] ?? 0,
        (common.wave[3] ?? 0) + 0.2 * random.normal(),
      ];
      const delay = random.between(...(family.returnDelay ?? [6, 12]));
      const kernel = Array.from({ length: 60 }, (_, lag) => (lag + 0.5) * Math.exp((-2 * (lag + 0.5)) / delay));
      const whole = kernel.reduce((sum, one) => sum + one, 0);
      const returnRate = random.between(0.03, 0.1);
      const monthly = family.monthEnd ? random.between(0.6, 1.4) : 0;
      let wandered = 0;
      const mean = new Float64Array(count);
      const spread = new Float64Array(count);
      const variance = new Float64Array(count);
      const testSpan: [number, number] = [Math.max(testFrom, from + 75), testTo];
      const isClosed = (day: number): boolean =>
        closedSunday && (weekdayOf(day) === 6 || (calendar.days.get(day)?.off ?? false));
      const sigma = (at: number): number => Math.sqrt(dispersion + 1 / Math.max(1, mean[at] ?? 1));
      for (let i = 0; i < count; i += 1) {
        const day = start + i;
        const special = calendar.days.get(day);
        let log =
          size + growthAt(day, start, family, rate, bend) + (special?.makeup ? -0.05 : (week[weekdayOf(day)] ?? 0));
        const angle = (2 * Math.PI * day) / 365.25;
        log +=
          (wave[0] ?? 0) * Math.cos(angle + (wave[1] ?? 0)) + (wave[2] ?? 0) * Math.cos(2 * angle + (wave[3] ?? 0));
        log += eventEffect(day, shape, days);
        if (family.monthEnd) log += monthEndEffect(day, family.monthEnd * monthly);
        if (special?.off && weekdayOf(day) < 5) log += Math.log(shape.off);
        if (isReturns) {
          let goods = 0;
          for (let lag = 0; lag < 60; lag += 1)
            goods += ((kernel[lag] ?? 0) / whole) * (exported[Math.max(0, i - lag)] ?? 0);
          log += Math.log(Math.max(1e-3, goods * returnRate)) - size - growthAt(day, start, family, rate, bend);
        }
        if (family.shared) log += family.shared * (sharedOn[i] ?? 0);
        if (family.wander) {
          wandered = 0.97 * wandered + 0.243 * random.normal();
          log += family.wander * wandered;
        }
        mean[i] = Math.exp(log);
        spread[i] = dispersion * (family.noisyLows ? Math.exp(-family.noisyLows * (log - size)) : 1);
        variance[i] = (spread[i] ?? 0) + 1 / Math.max(0.05, Math.exp(log));
      }
      const own = Array.from({ length: random.uniform() < family.planted ? (random.uniform() < 0.3 ? 2 : 1) : 0 }, () =>
        plant(random, key, isReturns, sigma(testFrom - start + 100), testSpan, (day) => !isClosed(day)),
      ).filter((one, i, all) => i === 0 || Math.abs(one.first - (all[0]?.first ?? 0)) > 100);
      const outage =
        random.uniform() < 0.15
          ? {
              series: key,
              kind: 'missing' as const,
              size: 'gross' as const,
              first: random.whole(testSpan[0], testTo - 12),
              last: 0,
            }
          : null;
      const outageLength = random.whole(4, 9);
      let memory = 0;
      let spilled = 0;
      for (let i = 0; i < count; i += 1) {
        const day = start + i;
        memory = family.memory * memory + Math.sqrt(1 - family.memory ** 2) * random.normal();
        const noise = spread[i] ?? 0;
        let actual = mean[i] ?? 0;
        for (const one of own) if (day >= one.first && day <= one.last) actual *= factorOf(one, day);
        if (family.noise === 'negative-binomial') actual = random.poisson(actual * random.gamma(1 / noise) * noise);
        else {
          const white = family.tails ? tailed(random, family.tails) : random.normal();
          const shock = family.memory > 0 ? 0.6 * memory + 0.8 * white : white;
          actual = random.poisson(actual * Math.exp(Math.sqrt(noise) * shock - noise / 2));
        }
        if (family.spill) {
          const kept = Math.round(random.uniform() < family.spill ? actual * random.between(0.2, 0.6) : 0);
          [actual, spilled] = [actual - kept + spilled, kept];
        }
        if (!isReturns && mode === '9610') exported[i] = actual;
        const isGap = family.gaps !== undefined && random.uniform() < family.gaps;
        const late = random.uniform();
        const open = random.uniform() < 0.03;
        if (day < from || isClosed(day) || isGap) continue;
        if (outage && day >= outage.first && day < outage.first + outageLength) continue;
        const lag = late < 0.96 ? 0 : late < 0.98 ? 1 : 2;
        const base = isReturns ? (exported[i] ?? 0) : null;
        if (open)
          reports.push({
            series: id,
            day,
            value: Math.round(actual * random.between(0.3, 0.9)),
            base,
            provisional: true,
            asOf: day + lag,
          });
        reports.push({ series: id, day, value: actual, base, provisional: false, asOf: day + lag + (open ? 2 : 0) });
      }
      truth.set(key, { mean, variance });
      planted.push(
        ...own.map(({ series, kind, size: how, first, last }) => ({ series, kind, size: how, first, last })),
      );
      if (outage) planted.push({ ...outage, last: outage.first + outageLength - 1 });
    }
  }
  reports.sort((a, b) => a.asOf - b.asOf);
  return { reports, planted, truth, start, testFrom, testTo, calendar, events };
}
