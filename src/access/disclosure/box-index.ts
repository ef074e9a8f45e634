import type { Box } from '../../domain/box.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { LabelGroups } from './label-groups.ts';

/** Boxes of one period that are narrowed by the same dimensions, by the groups that they hold. */
interface Shape {
  readonly from: Day;
  readonly to: Day;
  readonly narrowed: readonly number[];
  readonly boxes: Map<number, number[]>;
}

/** Finds the boxes that hold a place: a run of days that no box cuts, and a group of each dimension. */
export interface BoxIndex {
  /** First days of the runs, in order. */
  readonly starts: readonly Day[];
  /** By how much a step of each dimension's group moves a place's number. */
  readonly strides: readonly number[];
  /** How many places there are in a run. */
  readonly places: number;
  /** What holds places of the run that a day is in, the same boxes always in the same order; null where no box does. */
  onDay(day: Day): ((groups: readonly number[]) => number[]) | null;
}

/** Every choice of one group each, as the number of a place. */
const choices = (lists: readonly (readonly number[])[], strides: readonly number[]): number[] =>
  lists.reduce(
    (sums: readonly number[], list, at) => sums.flatMap((sum) => list.map((group) => sum + group * (strides[at] ?? 0))),
    [0],
  ) as number[];

export function indexBoxes(boxes: readonly Box[], groups: readonly LabelGroups[]): BoxIndex {
  const strides: number[] = [];
  let places = 1;
  for (const { size } of groups) {
    strides.push(places);
    places *= size;
  }
  const shapes = new Map<string, Shape>();
  boxes.forEach((box, at) => {
    const lists = groups.map((dimension) => dimension.of(box));
    const narrowed = lists.flatMap((list, dimension) => (list ? [dimension] : []));
    const name = `${box.from} ${box.to} ${narrowed.join()}`;
    const shape = shapes.get(name) ?? { from: box.from, to: box.to, narrowed, boxes: new Map<number, number[]>() };
    shapes.set(name, shape);
    const chosen = choices(
      narrowed.map((dimension) => lists[dimension] ?? []),
      narrowed.map((dimension) => strides[dimension] ?? 0),
    );
    for (const place of chosen) {
      const found = shape.boxes.get(place);
      if (found) found.push(at);
      else shape.boxes.set(place, [at]);
    }
  });
  const all = [...shapes.values()];
  return {
    starts: [...new Set(boxes.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort(),
    strides,
    places,
    onDay(day) {
      const here = all.filter(({ from, to }) => from <= day && day <= to);
      if (here.length === 0) return null;
      return (of) =>
        here.flatMap(({ narrowed, boxes: found }) => {
          let place = 0;
          for (const at of narrowed) place += (of[at] ?? 0) * (strides[at] ?? 0);
          return found.get(place) ?? [];
        });
    },
  };
}
