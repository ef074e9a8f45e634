/**
 * The nightly judgement as `tidewaiter judge` makes it, over a real store: three years of an own ledger, a first judgement,
 * then fifteen nights of one more day each, the model read from the store and put back. Processor time of all threads,
 * scaled to 10,000 series.
 * node bench/trend/night.ts [series]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackFleet } from '../../src/alert/judge/keep-fleet.ts';
import { judgeNow } from '../../src/alert/judge-now.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { openStore } from '../../src/store/open-store.ts';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { dayNumber, weekdayOf } from '../../src/trend/day-number.ts';
import type { Fleet } from '../../src/trend/fleet.ts';
import { learn } from '../../src/trend/judge-day.ts';
import { createRandom } from './random.ts';

const MODES = { exports: ['9610', '9710', '9810', '1210'], imports: ['1210', '9610', '1239'] } as const;
/** Modes, both flows, and the returns of both. */
const SERIES_PER_OFFICE = 11;
const offices = Math.ceil(Number(process.argv[2] ?? 528) / SERIES_PER_OFFICE);
const FIRST: Day = '2023-11-01';
const HISTORY = 3 * 365;
const NIGHTS = 15;
const BATCH_DAYS = 10;

/** What an office declares on a day: one record a mode, and some returns. */
function* declared(office: number, day: Day): Generator<Declaration> {
  const at = dayNumber(day);
  const random = createRandom(office * 100_003 + at);
  const code = `X${String(office).padStart(3, '0')}`;
  const week = weekdayOf(at) > 4 ? 0.6 : 1;
  const one = { version: 1, day, office: code, partner: 'USA', chapter: '85', enterprise: '', parcels: 1 } as const;
  for (const flow of ['exports', 'imports'] as const) {
    for (const mode of MODES[flow]) {
      const value = Math.round(1e7 * (office + 1) * week * random.gamma(40));
      yield { ...one, id: `${code}${day}${flow}${mode}`, kind: 'goods', flow, mode, value, original: null };
    }
    for (let back = random.poisson(4); back > 0; back -= 1)
      yield {
        ...one,
        id: `${code}${day}${flow}R${back}`,
        kind: 'return',
        flow,
        mode: '9610',
        value: 1,
        original: null,
      };
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-night-'));
const store = await openStore(join(folder, 'night.db'), new Date(`${FIRST}T00:00:00Z`));

async function load(from: Day, days: number): Promise<void> {
  const records: Declaration[] = [];
  for (let day = 0; day < days; day += 1)
    for (let office = 0; office < offices; office += 1) records.push(...declared(office, addDays(from, day)));
  await store.ledger.apply(`from ${from}`, records);
}
for (let day = 0; day < HISTORY; day += BATCH_DAYS)
  await load(addDays(FIRST, day), Math.min(BATCH_DAYS, HISTORY - day));

interface Taken {
  /** Seconds. */
  readonly busy: number;
  readonly passed: number;
}
async function taken<T>(work: () => T | Promise<T>): Promise<readonly [T, Taken]> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return [result, { busy: (user + system) / 1e6, passed: (performance.now() - started) / 1000 }];
}

/** Judges the morning after a day; reading and putting back the model are told apart. */
async function night(day: Day): Promise<{ whole: Taken; read: Taken; put: Taken }> {
  const none = { busy: 0, passed: 0 };
  const parts = { read: none, put: none };
  const watched = {
    ...store.alerts,
    trend: async () => {
      const [kept, read] = await taken(() => store.alerts.trend());
      parts.read = read;
      return kept;
    },
    keepTrend: async (change: Parameters<typeof store.alerts.keepTrend>[0]) => {
      const [, put] = await taken(() => store.alerts.keepTrend(change));
      parts.put = put;
    },
  };
  const clock = fixedClock(`${addDays(day, 1)}T01:00:00Z`);
  const [{ days }, whole] = await taken(() => judgeNow({ ...store, alerts: watched }, clock));
  if (days === 0) throw new Error(`${day} was not judged`);
  return { whole, ...parts };
}

async function fleetOf(): Promise<Fleet> {
  const { specialDays, tradeEvents } = await store.reference();
  const kept = await store.alerts.trend();
  const fleet = kept && (await unpackFleet(kept.pieces, buildCalendar(specialDays, tradeEvents)));
  if (!fleet) throw new Error('no model was kept');
  return fleet;
}

const last = addDays(FIRST, HISTORY - 1);
const first = await night(last);
const fleet = await fleetOf();
const count = fleet.series.length;
for (const state of fleet.series) state.fit = null;
for (const group of fleet.groups) group.fits = 0;
const [, fit] = await taken(() => learn(fleet, dayNumber(last)));

const nights: Awaited<ReturnType<typeof night>>[] = [];
for (let at = 1; at <= NIGHTS; at += 1) {
  await load(addDays(last, at), 1);
  nights.push(await night(addDays(last, at)));
}
nights.sort((a, b) => a.whole.busy - b.whole.busy);
const nothing = { busy: 0, passed: 0 };
const said = ({ busy, passed }: Taken): string =>
  `${((busy * 10_000) / count).toFixed(2)} s of processor time, ${((passed * 10_000) / count).toFixed(2)} s passed`;
const line = (name: string, one = nothing): boolean =>
  process.stdout.write(
    `${name.padEnd(36)} ${said(one)} (${((100 * one.busy) / fit.busy).toFixed(1)} % of the fit, ${((100 * one.busy) / first.whole.busy).toFixed(1)} % of a first judgement)\n`,
  );
process.stdout.write(`${count} series of three years; for 10,000:\n`);
line('full fit with pooling', fit);
line('first judgement', first.whole);
const [middle, worst] = [nights[NIGHTS >> 1], nights[NIGHTS - 1]];
line('one more day, the middle of 15', middle?.whole);
line('  of which reading the store', middle?.read);
line('  of which writing the store', middle?.put);
line('one more day, the dearest of 15', worst?.whole);
await store.close();
rmSync(folder, { recursive: true });
