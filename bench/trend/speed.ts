// Costs of the trend model: node bench/trend/speed.ts [series]
import { packFleet, unpackFleet } from '../../src/alert/judge/keep-fleet.ts';
import { createFleet, type Fleet } from '../../src/trend/fleet.ts';
import { judgeDay, learn } from '../../src/trend/judge-day.ts';
import { takeReport } from '../../src/trend/take-report.ts';
import { chineseCalendar, events } from './built-in-calendar.ts';
import { TUNING } from './families.ts';
import { simulate } from './simulate.ts';

const wanted = Number(process.argv[2] ?? 1056);
const OFFICES = 22;
const [family] = TUNING;
if (!family) throw new Error('no family');
const { reports, testTo } = simulate({ ...family, offices: OFFICES, modes: 2 }, 1, chineseCalendar, events);
const final = reports.filter(({ provisional }) => !provisional);
const today = testTo - 1;

/** The same world, in multiples, under as many names as make up the number of series. */
function take(fleet: Fleet, from: number, to: number, shift = 0): void {
  for (const report of final) {
    if (report.day < from || report.day >= to) continue;
    for (let copy = 0; copy < Math.ceil(wanted / OFFICES / 2); copy += 1) {
      const series = { ...report.series, mode: `${report.series.mode}-${copy}` };
      const value = report.value * (copy + 1);
      takeReport(fleet, { ...report, series, value, day: report.day + shift }, report.day + shift);
    }
  }
}

const fleet = createFleet(chineseCalendar, final[0]?.day ?? 0);
take(fleet, 0, today);
for (const state of fleet.series) state.arrived = [];
const count = fleet.series.length;

/** Wall time, and processor time of all threads, each for 10,000 series. */
function timed(work: () => void): { wall: number; busy: number } {
  const [started, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: ((performance.now() - started) * 10) / count, busy: (user + system) / 100 / count };
}
const first = timed(() => learn(fleet, today));
const again = timed(() => learn(fleet, today));
// Fourteen days: every group is renewed once in them.
const DAYS = 14;
const days = Array.from({ length: DAYS }, (_, at) => {
  take(fleet, today - 7, today - 6, at + 7);
  return timed(() => void judgeDay(fleet, today + at));
}).sort((a, b) => a.busy - b.busy);
const kept = packFleet(fleet, { today: today + DAYS, changed: 0 }, new Map()).pieces;
take(fleet, today - 7, today - 6, DAYS + 7);
judgeDay(fleet, today + DAYS);
let changed: typeof kept = new Map();
const put = timed(() => {
  changed = packFleet(fleet, { today: today + DAYS + 1, changed: today + DAYS }, kept).pieces;
});
const [started, used] = [performance.now(), process.cpuUsage()];
await unpackFleet(kept, chineseCalendar);
const { user, system } = process.cpuUsage(used);
const back = { wall: ((performance.now() - started) * 10) / count, busy: (user + system) / 100 / count };
const size = (pieces: typeof kept): string =>
  `${([...pieces.values()].reduce((sum, { byteLength }) => sum + byteLength, 0) / 1000 / count).toFixed(1)} KB`;
const nothing = { wall: 0, busy: 0 };
const [middle, worst] = [days[DAYS / 2] ?? nothing, days[DAYS - 1] ?? nothing];
const said = ({ wall, busy }: typeof first): string =>
  `${busy.toFixed(1)} s of processor time, ${wall.toFixed(1)} s passed`;
const share = ({ busy }: typeof first): string => `${((100 * busy) / first.busy).toFixed(1)} % of a first fit`;
process.stdout.write(
  `${count} series of 3 years; for 10,000: first fit with pooling ${said(first)}; renewal of all ${said(again)}; one more day of fourteen: the middle one ${said(middle)} (${share(middle)}), the dearest ${said(worst)} (${share(worst)})\n`,
);
process.stdout.write(
  `kept: ${size(kept)} a series, ${size(changed)} of them written each day; writing ${said(put)} (${share(put)}), reading ${said(back)} (${share(back)})\n`,
);
