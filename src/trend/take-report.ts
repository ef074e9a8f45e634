import type { Fleet, Report } from './fleet.ts';
import { seriesFor } from './series-for.ts';

const longer = (old: Float64Array, length: number, fill: number): Float64Array => {
  const grown = new Float64Array(length).fill(fill);
  grown.set(old);
  return grown;
};

/** Makes room for a day. Days before the fleet's origin have none. */
export function makeRoom(fleet: Fleet, day: number): void {
  if (day - fleet.origin < fleet.length) return;
  const length = Math.max(day - fleet.origin + 64, Math.ceil(fleet.length * 1.5));
  for (const state of fleet.series) {
    for (const name of ['value', 'base', 'residual', 'variance', 'expected', 'reported'] as const)
      state[name] = longer(state[name], length, Number.NaN);
    state.doubt = longer(state.doubt, length, 0);
    const masked = new Uint8Array(length);
    masked.set(state.masked);
    state.masked = masked;
  }
  for (const group of fleet.groups) group.common = longer(group.common, length, 0);
  fleet.length = length;
}

/** A larger value is taken as this one, so that no sum or ratio leaves the range of a double. */
const LARGEST = 1e18;

/** Takes one report in; a later one for the same day replaces the earlier. It is judged by the next `judgeDay`. */
export function takeReport(fleet: Fleet, report: Report, today: number): void {
  makeRoom(fleet, report.day);
  const at = report.day - fleet.origin;
  if (at < 0 || !Number.isFinite(report.value)) return;
  const state = seriesFor(fleet, report.series);
  if (Number.isNaN(state.reported[at] ?? 0)) {
    state.reported[at] = today - report.day;
    const lag = Math.max(0, Math.min(14, today - report.day));
    fleet.learned.lags[lag] = (fleet.learned.lags[lag] ?? 0) + 1;
  }
  state.first = Math.min(state.first, report.day);
  state.last = Math.max(state.last, report.day);
  if (report.base !== null) state.base[at] = report.base;
  if (report.provisional) return;
  state.value[at] = Math.max(0, Math.min(LARGEST, report.value));
  if (!state.arrived.includes(report.day)) state.arrived.push(report.day);
}
