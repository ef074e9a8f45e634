import type { BoxDimension } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import type { DayOfDeclarations, Declared } from '../../store/disclosure-port.ts';
import type { BoxIndex } from './box-index.ts';
import { type LabelGroups, LEFT_OUT } from './label-groups.ts';
import type { Moments, Stood } from './moments.ts';
import type { Pace } from './pace.ts';
import { type Spot, spotsOf } from './spots.ts';

/** Declarations that no box tells apart: of a run of days between ends of boxes, under labels of the same groups. */
export interface Place {
  /** First and last day on which there are some. */
  from: Day;
  to: Day;
  /** Which run of days. */
  readonly run: number;
  readonly groups: readonly number[];
  readonly stood: Stood;
  readonly spots: Spot[];
}

/** Days between ends of boxes, as lists. */
function runsOf(days: readonly DayOfDeclarations[], starts: readonly Day[]): DayOfDeclarations[][] {
  const runs: DayOfDeclarations[][] = [];
  let next = 0;
  for (const day of days) {
    const begun = next;
    while ((starts[next] ?? '9') <= day.day) next += 1;
    if (next > begun || runs.length === 0) runs.push([day]);
    else runs.at(-1)?.push(day);
  }
  return runs;
}

/** Days of a run from which a year is looked at as one; the months of a year that is not whole are kept apart. */
const WHOLE_YEAR = 300;

/** Parts of a run that many questions share, so that what is known of them can be used again. */
function partsOf(run: readonly DayOfDeclarations[]): DayOfDeclarations[][] {
  const years = Map.groupBy(run, ({ day, life }) => `${day.slice(0, 4)} ${life?.born} ${life?.died}`);
  return [...years.values()].flatMap((days) =>
    days.length >= WHOLE_YEAR ? [days] : [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()],
  );
}

/** What tells declarations apart. */
export interface Telling {
  readonly index: BoxIndex;
  readonly groups: readonly LabelGroups[];
  readonly moments: Moments;
}

/** Sorts declarations into places. */
export async function placesOf(
  { days, enterprises }: Declared,
  { index: { starts, strides }, groups, moments }: Telling,
  pace: Pace,
): Promise<Place[]> {
  const apart: BoxDimension[] = groups
    .filter(({ size, ofLabel }) => size > 1 || ofLabel.includes(LEFT_OUT))
    .map(({ dimension }) => dimension);
  const places: Place[] = [];
  for (const [run, ofRun] of runsOf(days, starts).entries()) {
    const known = new Map<string | number, Place>();
    for (const part of partsOf(ofRun)) {
      const stood = moments.stood(part[0]?.life);
      if (stood === false) continue;
      for (const spot of await spotsOf(part, apart, enterprises)) {
        if (pace.due()) await pace.rest();
        const of = groups.map(({ ofLabel, size }, at) =>
          size > 1 || ofLabel.includes(LEFT_OUT) ? (ofLabel[spot.labels[at] ?? 0] ?? 0) : 0,
        );
        if (of.includes(LEFT_OUT)) continue;
        const number = of.reduce((sum, group, at) => sum + group * (strides[at] ?? 0), 0);
        const key = stood === null ? number : `${number} ${stood.join()}`;
        const place = known.get(key);
        if (place) {
          if (spot.from < place.from) place.from = spot.from;
          if (spot.to > place.to) place.to = spot.to;
          place.spots.push(spot);
        } else {
          const { from, to } = spot;
          const made = { from, to, run, groups: of, stood, spots: [spot] };
          known.set(key, made);
          places.push(made);
        }
      }
    }
  }
  return places;
}
