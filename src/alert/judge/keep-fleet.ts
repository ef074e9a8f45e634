import { setImmediate } from 'node:timers/promises';
import type { Calendar } from '../../trend/calendar.ts';
import { createFleet, type Fleet } from '../../trend/fleet.ts';
import { bare, dressed } from '../../trend/learn-aside.ts';
import { seriesFor } from '../../trend/series-for.ts';
import { fromText, toText } from './as-text.ts';
import { cutOf, DAYS, type DayArray, readDays, writeDays } from './kept-days.ts';

/** Series that share a piece: so few that nobody has to wait while one is read. */
const CHUNK = 64;
/** Days of a piece that is never written again. */
const BLOCK = 256;

type Pieces = ReadonlyMap<string, string>;

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

const chunksOf = (fleet: Fleet): Fleet['series'][] =>
  Array.from({ length: Math.ceil(fleet.series.length / CHUNK) }, (_, at) =>
    fleet.series.slice(at * CHUNK, (at + 1) * CHUNK),
  );

/** A series without its days and without what its group shares. */
const headOf = (state: Fleet['series'][number]) => {
  const head: Record<string, unknown> = { ...state, fit: bare(state.fit) };
  for (const { name } of DAYS) delete head[name];
  return head as Omit<typeof state, DayArray | 'fit'> & { readonly fit: ReturnType<typeof bare> };
};

/**
 * The model as pieces of text, at the end of a day (a day number): those that `kept` has not, or that may have changed. What
 * was judged more than a year ago no longer changes; of those days only what fits and habits are learned from is kept.
 */
export function packFleet(fleet: Fleet, today: number, kept: Pieces): Map<string, string> {
  const { origin, length, groups, learned, calendar } = fleet;
  const cut = cutOf(fleet, today, BLOCK);
  const days = JSON.stringify([...calendar.days]);
  const pieces = new Map([['fleet', toText({ shape: shapeOf(fleet), days, origin, length, groups, learned, cut })]]);
  for (const [at, series] of chunksOf(fleet).entries()) {
    const live = { heads: series.map(headOf), days: writeDays(series, { from: cut, to: length }, 'all') };
    pieces.set(`live ${at}`, toText(live));
    for (let from = 0; from < cut; from += BLOCK) {
      const name = `old ${at} ${from}`;
      if (!kept.has(name)) pieces.set(name, toText(writeDays(series, { from, to: from + BLOCK }, 'old')));
    }
  }
  return pieces;
}

/**
 * The model again; null when it was made by another version or for another calendar, and has to be learned anew. Others have
 * their turn between two pieces.
 */
export async function unpackFleet(pieces: Pieces, calendar: Calendar): Promise<Fleet | null> {
  const piece = async <T>(name: string): Promise<T | null> => {
    const text = pieces.get(name);
    if (text === undefined) return null;
    await setImmediate();
    return fromText<T>(text);
  };
  type Whole = Pick<Fleet, 'origin' | 'length' | 'groups' | 'learned'> & { shape: string; days: string; cut: number };
  const whole = await piece<Whole>('fleet');
  if (whole?.shape !== newShape(calendar) || whole.days !== JSON.stringify([...calendar.days])) return null;
  const { origin, length, groups, learned, cut } = whole;
  const fleet: Fleet = { calendar, origin, length, series: [], groups: [], index: new Map(), learned };
  type Live = { heads: ReturnType<typeof headOf>[]; days: ReturnType<typeof writeDays> };
  for (let at = 0; ; at += 1) {
    const live = await piece<Live>(`live ${at}`);
    if (!live) break;
    const states = live.heads.map((head) => {
      const group = groups[head.group];
      return Object.assign(seriesFor(fleet, head.id), head, {
        fit: group ? dressed(head.fit, calendar, group.profile) : null,
      });
    });
    readDays(states, { from: cut, to: length }, 'all', live.days);
    for (let from = 0; from < cut; from += BLOCK) {
      const old = await piece<ReturnType<typeof writeDays>>(`old ${at} ${from}`);
      // Series that came later had no days then.
      if (old) readDays(states, { from, to: from + BLOCK }, 'old', old);
    }
  }
  fleet.groups.splice(0, fleet.groups.length, ...groups);
  return fleet;
}
