// Costs of the trend model: node bench/trend/speed.ts [offices]
import { createFleet } from '../../src/trend/fleet.ts';
import { judgeDay, learn } from '../../src/trend/judge-day.ts';
import { takeReport } from '../../src/trend/take-report.ts';
import { chineseCalendar, events } from './built-in-calendar.ts';
import { TUNING } from './families.ts';
import { simulate } from './simulate.ts';

const offices = Number(process.argv[2] ?? 60);
const [family] = TUNING;
if (!family) throw new Error('no family');
const { reports, testTo } = simulate({ ...family, offices, modes: 2 }, 1, chineseCalendar, events);
const final = reports.filter(({ provisional }) => !provisional);
const fleet = createFleet(chineseCalendar, final[0]?.day ?? 0);
const today = testTo - 1;
for (const report of final) if (report.day < today) takeReport(fleet, report, report.day);
for (const state of fleet.series) state.arrived = [];

/** Processor time: a busy machine makes no difference. */
const timed = (work: () => void): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};
const first = timed(() => learn(fleet, today));
const again = timed(() => learn(fleet, today));
// Days without a renewal of the fits: what one more day costs.
const days = Array.from({ length: 5 }, (_, at) => today + at).filter((day) => day % 7 !== 0);
const daily = days.map((day) => {
  for (const report of final.filter((one) => one.day === today - 7)) takeReport(fleet, { ...report, day }, day);
  return timed(() => void judgeDay(fleet, day));
});
daily.sort((a, b) => a - b);
const one = daily[daily.length >> 1] ?? 0;
const count = fleet.series.length;
const seconds = (ms: number): string => `${((ms / count) * 10).toFixed(1)} s for 10,000`;
process.stdout.write(
  `${count} series of 3 years, one thread: first fit with pooling ${seconds(first)}, renewal ${seconds(again)}, one more day ${seconds(one)} (${((100 * one) / again).toFixed(1)} % of a renewal)\n`,
);
