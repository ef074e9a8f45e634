import { BOX_DIMENSIONS, type BoxDimension } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import type { DayOfDeclarations } from '../../store/disclosure-port.ts';
import { createAdder } from './add-up.ts';
import type { Contributors } from './contributors.ts';
import { createPace, type Pace } from './pace.ts';

/** Declarations of a run of days with the same labels, as far as these are told apart. */
export interface Spot {
  /** First and last day on which there are some. */
  readonly from: Day;
  readonly to: Day;
  /** Numbers of labels, in order of the dimensions; 0 where they are not told apart. */
  readonly labels: readonly number[];
  readonly contributors: Contributors;
}

/** More labels than any dimension has; five of them together stay below 2^53. */
const MOST_LABELS = 1024;
/** Which spot each row of the days belongs to. */
async function sortRows(days: readonly DayOfDeclarations[], apart: readonly BoxDimension[], pace: Pace) {
  const spots: { from: Day; to: Day; readonly labels: number[]; rows: number }[] = [];
  const known = new Map<number, number>();
  const ofRow = new Int32Array(days.reduce((sum, { value }) => sum + value.length, 0));
  let row = 0;
  for (const day of days) {
    const columns = apart.map((dimension) => day[dimension]);
    let [last, spot] = [-1, -1];
    for (let at = 0; at < day.value.length; at += 1, row += 1) {
      let number = 0;
      for (let one = 0; one < columns.length; one += 1)
        number = number * MOST_LABELS + ((columns[one] as Uint16Array)[at] as number);
      if (number !== last) {
        last = number;
        const found = known.get(number);
        spot = found ?? spots.length;
        if (found === undefined) {
          const labels = BOX_DIMENSIONS.map((one) => (apart.includes(one) ? (day[one][at] as number) : 0));
          spots.push({ from: day.day, to: day.day, labels, rows: 0 });
          known.set(number, spot);
        }
      }
      ofRow[row] = spot;
      const into = spots[spot] as (typeof spots)[number];
      into.rows += 1;
      into.to = day.day;
    }
    if (pace.due()) await pace.rest();
  }
  return { spots, ofRow };
}

async function readSpots(
  days: readonly DayOfDeclarations[],
  apart: readonly BoxDimension[],
  enterprises: number,
): Promise<Spot[]> {
  const pace = createPace();
  const { spots, ofRow } = await sortRows(days, apart, pace);
  const lists = spots.map(({ rows }) => ({ enterprises: new Uint32Array(rows), values: new Float64Array(rows) }));
  const ends = new Int32Array(spots.length);
  let row = 0;
  for (const { enterprise, value } of days) {
    for (let at = 0; at < value.length; at += 1, row += 1) {
      const spot = ofRow[row] as number;
      const end = ends[spot] as number;
      const list = lists[spot] as (typeof lists)[number];
      list.enterprises[end] = enterprise[at] as number;
      list.values[end] = value[at] as number;
      ends[spot] = end + 1;
    }
    if (pace.due()) await pace.rest();
  }
  const add = createAdder(enterprises);
  const nobody = { enterprises: [], values: [] };
  const added: Spot[] = [];
  for (const [at, { from, to, labels }] of spots.entries()) {
    if (pace.due()) await pace.rest();
    const list = lists[at];
    added.push({ from, to, labels, contributors: list ? add([list, nobody]) : nobody });
  }
  return added;
}

interface Kept {
  readonly days: readonly DayOfDeclarations[];
  readonly spots: Promise<Spot[]>;
}

/** Runs that begin on the same day and are kept at hand; a day that changes is another one. */
const MOST_KEPT = 12;
const kept = new WeakMap<DayOfDeclarations, Map<string, Kept>>();

/** The spots of a run of days, told apart by some dimensions; kept as long as its days are. */
export function spotsOf(
  days: readonly DayOfDeclarations[],
  apart: readonly BoxDimension[],
  enterprises: number,
): Promise<Spot[]> {
  const [first] = days;
  if (!first) return Promise.resolve([]);
  const runs = kept.get(first) ?? new Map<string, Kept>();
  kept.set(first, runs);
  const key = `${days.at(-1)?.day} ${apart.join()}`;
  const before = runs.get(key);
  const same = before?.days.length === days.length && days.every((day, at) => day === before.days[at]);
  const found = before && same ? before : { days, spots: readSpots(days, apart, enterprises) };
  runs.delete(key);
  runs.set(key, found);
  if (runs.size > MOST_KEPT) runs.delete(runs.keys().next().value ?? '');
  return found.spots;
}
