import type { SpecialDay, TradeEvent } from '../domain/reference.ts';
import { dayNumber, weekdayOf } from './day-number.ts';

/** What moves trade in the same way each time: every key of a part has an effect of its own, each series a strength per part. */
export const PARTS = [
  'spring-before',
  'spring',
  'spring-after',
  'national',
  'off',
  'makeup',
  'mid-year',
  'autumn',
  'other-sale',
] as const;
export type Part = (typeof PARTS)[number];

/** What the model must know of a day. */
export interface CalendarDay {
  /** A day off that the plain week would not have, or has as part of a festival. */
  readonly off: boolean;
  /** A weekend day that is worked. */
  readonly makeup: boolean;
  /** Indices into the calendar's keys; mostly none. */
  readonly keys: readonly number[];
}

export interface Calendar {
  readonly days: ReadonlyMap<number, CalendarDay>;
  /** Part of each key, as an index into PARTS. */
  readonly partOf: readonly number[];
  /** Name of each key, for people: `spring-7`, `618+1`. */
  readonly names: readonly string[];
}

/** Lead and lag in days of what an event reaches. */
interface Reach {
  readonly name: RegExp;
  readonly label: string;
  readonly part: (offset: number) => Part;
  readonly lead: number;
  readonly lag: number;
}

const always = (part: Part) => (): Part => part;

const springPart = (offset: number): Part => (offset < -1 ? 'spring-before' : offset <= 7 ? 'spring' : 'spring-after');

const REACHES: readonly Reach[] = [
  {
    name: /spring festival|春节|lunar new year|chinese new year/i,
    label: 'spring',
    part: springPart,
    lead: 24,
    lag: 32,
  },
  { name: /national day|国庆/i, label: 'national', part: always('national'), lead: 6, lag: 12 },
  { name: /6\.?18/i, label: '618', part: always('mid-year'), lead: 8, lag: 16 },
  { name: /11\.?11|singles|双十一|double 11/i, label: '11.11', part: always('autumn'), lead: 8, lag: 16 },
  { name: /black friday|黑色星期五/i, label: 'black-friday', part: always('other-sale'), lead: 4, lag: 12 },
  { name: /12\.?12|双十二/i, label: '12.12', part: always('other-sale'), lead: 4, lag: 8 },
  { name: /./, label: '', part: always('other-sale'), lead: 3, lag: 5 },
];

/** Always three days after Black Friday, and part of its profile. */
const WITHIN = /cyber monday/i;

/** Day of an event, by number, and its name. */
interface Dated {
  readonly at: number;
  readonly name: string;
}

/** Days off whose festival has no profile of its own: what they are called, and the place in the run of days off. */
function offKeys(days: readonly Dated[], reached: ReadonlySet<number>): [number, string, Part][] {
  const isOff = new Set(days.map(({ at }) => at));
  return days.flatMap(({ at, name }): [number, string, Part][] => {
    const weekend: [number, string, Part][] = weekdayOf(at) > 4 ? [[at, 'off on a weekend', 'off']] : [];
    // Whether an office works on days off shows on all of them.
    if (reached.has(at)) return weekend.length > 0 ? weekend : [[at, 'off in a festival', 'off']];
    const edges: [number, string, Part][] = [];
    if (!isOff.has(at - 1)) edges.push([at - 1, 'before days off', 'off']);
    if (!isOff.has(at + 1)) edges.push([at + 1, 'after days off', 'off']);
    return [
      ...weekend,
      ...edges,
      [at, `off ${name}`, 'off'],
      [at, isOff.has(at - 1) ? 'off, later' : 'off, first', 'off'],
    ];
  });
}

/**
 * The calendar that the trend model uses: profiles around moving festivals and sales, other days off, make-up workdays.
 * With empty lists every day is plain.
 */
export function buildCalendar(special: readonly SpecialDay[], events: readonly TradeEvent[]): Calendar {
  const off = special
    .filter(({ kind }) => kind === 'off')
    .map(({ day, nameZh }) => ({ at: dayNumber(day), name: nameZh }));
  const makeup = special.filter(({ kind }) => kind !== 'off').map(({ day }) => dayNumber(day));
  const reached = new Set<number>();
  const marks: [number, string, Part][] = [];
  for (const { day, name } of events) {
    const reach = REACHES.find((one) => one.name.test(name));
    if (!reach || WITHIN.test(name)) continue;
    const festival = reach.label === 'spring' || reach.label === 'national';
    for (let offset = -reach.lead; offset <= reach.lag; offset += 1) {
      const at = dayNumber(day) + offset;
      marks.push([at, `${reach.label || name}${offset < 0 ? '' : '+'}${offset}`, reach.part(offset)]);
      if (festival && offset >= -3 && offset <= 9) reached.add(at);
    }
  }
  marks.push(
    ...offKeys(off, reached),
    ...makeup.map((at): [number, string, Part] => [at, 'make-up workday', 'makeup']),
  );

  const keyOf = new Map<string, number>();
  const partOf: number[] = [];
  const days = new Map<number, { off: boolean; makeup: boolean; keys: number[] }>();
  const dayAt = (at: number): { off: boolean; makeup: boolean; keys: number[] } => {
    const day = days.get(at) ?? { off: false, makeup: false, keys: [] };
    days.set(at, day);
    return day;
  };
  for (const [at, name, part] of marks) {
    const key = keyOf.get(name) ?? keyOf.size;
    if (key === keyOf.size) partOf.push(PARTS.indexOf(part));
    keyOf.set(name, key);
    const { keys } = dayAt(at);
    if (!keys.includes(key)) keys.push(key);
  }
  for (const { at } of off) dayAt(at).off = true;
  for (const at of makeup) dayAt(at).makeup = true;
  return { days, partOf, names: [...keyOf.keys()] };
}
