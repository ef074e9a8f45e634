import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Calendar } from '../../trend/calendar.ts';
import { createFleet, type Fleet, seriesKey } from '../../trend/fleet.ts';
import { bare, dressed } from '../../trend/learn-aside.ts';
import { emptySeries, seriesFor } from '../../trend/series-for.ts';
import { cutOf, DAYS, type DayArray, readDays, type Span, type WrittenDays, writeDays } from './kept-days.ts';

/** Series of one group that share a piece. */
const CHUNK = 64;
/** Days of a piece. */
const BLOCK = 64;
/** Days for which a model that was kept has room without growing. */
const ROOM = 32;
/** A judgement may write what it expected of so many days before the first that was reported or changed. */
const REWRITTEN = 64;

/** The model's own data by name. */
export type Pieces = ReadonlyMap<string, Uint8Array>;

/** What a model has become: pieces that are other than they were, and the names of those that it has no more. */
export interface PiecesChange {
  readonly pieces: Pieces;
  readonly gone: readonly string[];
}

/** What the model's data is made of, so that data of another version of the program is not taken for it. */
function shapeOf(fleet: Fleet): string {
  const names = (value: object | undefined): string[] => Object.keys(value ?? {}).sort();
  const [series, group, age] = [fleet.series[0], fleet.groups[0], fleet.learned.ages[0]];
  return JSON.stringify([...[fleet, series, group, fleet.learned, age].map(names), DAYS, CHUNK, BLOCK]);
}

function newShape(calendar: Calendar): string {
  const fleet = createFleet(calendar, 0);
  seriesFor(fleet, { office: '', mode: '', metric: '' });
  return shapeOf(fleet);
}

/** Members that share pieces, by name: of one group, so that what the group has not costs nothing. */
const chunksOf = (groups: Fleet['groups']): [string, number[]][] =>
  groups.flatMap(({ members }, group) =>
    Array.from({ length: Math.ceil(members.length / CHUNK) }, (_, at): [string, number[]] => [
      `${group}.${at}`,
      members.slice(at * CHUNK, (at + 1) * CHUNK),
    ]),
  );

/** Which days are old, and which blocks there are of each. */
function blocksOf(cut: number, end: number): { span: Span; which: 'old' | 'all' }[] {
  return Array.from({ length: Math.ceil(end / BLOCK) }, (_, at) => {
    const from = at * BLOCK;
    return { span: { from, to: Math.min(end, from + BLOCK) }, which: from < cut ? 'old' : 'all' };
  });
}

const maskedDays = ({ masked }: Fleet['series'][number]): number[] => {
  const days: number[] = [];
  for (let at = masked.indexOf(1); at >= 0; at = masked.indexOf(1, at + 1)) days.push(at);
  return days;
};

/** A series without its days and without what its group shares; of masked days there are few. */
const headOf = (state: Fleet['series'][number]) => {
  const head: Record<string, unknown> = { ...state, fit: bare(state.fit), masked: maskedDays(state) };
  for (const { name } of DAYS) delete head[name];
  return head as Omit<typeof state, DayArray | 'fit' | 'masked'> & {
    readonly fit: ReturnType<typeof bare>;
    readonly masked: number[];
  };
};

/**
 * The model in pieces at the end of a day (a day number): those that are other than in `kept`, given the first day that was
 * reported or changed since. Of what was judged more than a year ago only what fits and habits are learned from is kept.
 */
export function packFleet(
  fleet: Fleet,
  { today, changed }: { readonly today: number; readonly changed: number },
  kept: Pick<Pieces, 'has' | 'keys'>,
): PiecesChange {
  const { origin, groups, learned, calendar, series } = fleet;
  const end = series.reduce((most, { last }) => Math.max(most, last + 1), today) - origin;
  const cut = cutOf(fleet, today, BLOCK);
  const days = JSON.stringify([...calendar.days]);
  const common = groups.map((group) => ({ ...group, common: group.common.slice(0, end) }));
  const whole = { shape: shapeOf(fleet), days, origin, end, groups: common, learned, cut };
  const pieces = new Map<string, Uint8Array>([['fleet', serialize(whole)]]);
  const names = new Set(pieces.keys());
  for (const [chunk, members] of chunksOf(groups)) {
    const states = members.flatMap((member) => series[member] ?? []);
    const heads = `heads ${chunk}`;
    names.add(heads);
    pieces.set(heads, serialize(states.map(headOf)));
    for (const { span, which } of blocksOf(cut, end)) {
      const name = `${which} ${chunk} ${span.from}`;
      names.add(name);
      const isOver = which === 'old' || origin + span.to <= changed - REWRITTEN;
      if (!isOver || !kept.has(name)) pieces.set(name, serialize(writeDays(states, span, which)));
    }
  }
  return { pieces, gone: [...kept.keys()].filter((name) => !names.has(name)) };
}

/**
 * The model again; null when it was made by another version or for another calendar, and has to be learned anew. Others have
 * their turn between two pieces.
 */
export async function unpackFleet(pieces: Pieces, calendar: Calendar): Promise<Fleet | null> {
  const piece = async <T>(name: string): Promise<T | null> => {
    const bytes = pieces.get(name);
    if (bytes === undefined) return null;
    await setImmediate();
    return deserialize(bytes);
  };
  type Whole = Pick<Fleet, 'origin' | 'groups' | 'learned'> & { shape: string; days: string; cut: number; end: number };
  const whole = await piece<Whole>('fleet');
  if (whole?.shape !== newShape(calendar) || whole.days !== JSON.stringify([...calendar.days])) return null;
  const { origin, learned, cut, end } = whole;
  const length = end + ROOM;
  const groups = whole.groups.map((group) => {
    const common = new Float64Array(length);
    common.set(group.common);
    return { ...group, common };
  });
  const fleet: Fleet = { calendar, origin, length, series: [], groups, index: new Map(), learned };
  for (const [chunk, members] of chunksOf(groups)) {
    const heads = (await piece<ReturnType<typeof headOf>[]>(`heads ${chunk}`)) ?? [];
    const states = heads.map((head) => {
      const group = groups[head.group];
      const fit = group ? dressed(head.fit, calendar, group.profile) : null;
      const state = emptySeries(head.id, head.group, length);
      for (const at of head.masked) state.masked[at] = 1;
      return Object.assign(state, head, { fit, masked: state.masked });
    });
    for (const { span, which } of blocksOf(cut, end)) {
      const days = await piece<WrittenDays>(`${which} ${chunk} ${span.from}`);
      if (days) readDays(states, span, which, days);
    }
    members.forEach((member, at) => {
      const state = states[at];
      if (!state) return;
      fleet.series[member] = state;
      fleet.index.set(seriesKey(state.id), member);
    });
  }
  return fleet;
}
