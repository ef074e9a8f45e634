import { BOX_DIMENSIONS, type Box, type BoxDimension, boxText, earlier, later, type Side } from '../../domain/box.ts';
import type { Flow } from '../../domain/declaration.ts';
import { daysOf, periodOf } from '../../domain/period.ts';
import type { LedgerDimension, LedgerExtent, LedgerFilter, LedgerRow } from '../../store/ledger-port.ts';

const LISTS = { flow: 'flows', office: 'offices', mode: 'modes', partner: 'partners', chapter: 'chapters' } as const;
const isBoxDimension = (dimension: string): dimension is BoxDimension =>
  BOX_DIMENSIONS.some((one) => one === dimension);

/** What a filter sums, within the days that there are. Both flows are all flows. */
export function boxOf(filter: LedgerFilter, side: Side, { first, last }: LedgerExtent): Box {
  const lists = BOX_DIMENSIONS.flatMap((dimension) => {
    const list = filter[LISTS[dimension]];
    const whole = list === undefined || (dimension === 'flow' && list.length > 1);
    return whole ? [] : [[dimension, [...new Set(list)].sort()]];
  });
  const days = { from: later(filter.from, first), to: earlier(filter.to, last) };
  return { side, ...days, ...(side === 'cohort' && { seen: last }), ...Object.fromEntries(lists) };
}

/** The part of a box that a key of its table names. */
export function partOf(box: Box, key: LedgerRow['key']): Box {
  let part = box;
  for (const [dimension, label = ''] of Object.entries(key)) {
    if (isBoxDimension(dimension)) part = { ...part, [dimension]: dimension === 'flow' ? [label as Flow] : [label] };
    else {
      const [from, to] = daysOf(label);
      part = { ...part, from: later(part.from, from), to: earlier(part.to, to) };
    }
  }
  return part;
}

/** The keys of a table's margins: for two dimensions, the rows and the columns. */
export function marginKeys(rows: readonly LedgerRow[], by: readonly LedgerDimension[]): LedgerRow['key'][] {
  if (by.length < 2) return [];
  return by.flatMap((dropped) => {
    const keys = rows.map(({ key }) => Object.fromEntries(Object.entries(key).filter(([name]) => name !== dropped)));
    return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  });
}

const CATEGORIES = ['office', 'mode', 'partner', 'chapter'] as const;

/** What a box is narrowed by, besides days and flow. */
export const categoriesOf = (box: Box): BoxDimension[] => CATEGORIES.filter((dimension) => box[dimension]);

/** The calendar periods around a box that are over: its month, quarter, half and year. */
function periodsAround(box: Box, { first, last }: LedgerExtent): Box[] {
  return (['month', 'quarter', 'half', 'year'] as const).flatMap((grain) => {
    const [from, to] = daysOf(periodOf(box.from, grain));
    const wider = from <= box.from && to >= box.to && (from < box.from || to > box.to);
    return wider && to <= last && from >= first ? [{ ...box, from, to }] : [];
  });
}

/** A box with some of its dimensions left open, in every way but none. */
function opened(box: Box): Box[] {
  const open = (boxes: readonly Box[], dimension: BoxDimension): Box[] => [
    ...boxes,
    ...boxes.map((one) => ({ ...one, [dimension]: undefined })),
  ];
  return categoriesOf(box).reduce(open, [box]).slice(1);
}

/**
 * The sums that boxes are parts of, with dimensions left open or over a longer calendar period. They count as shown with
 * their parts, so that questions of fewer dimensions and longer periods need not look at those of more.
 */
export function wholesOf(boxes: readonly Box[], extent: LedgerExtent): Box[] {
  const wholes = new Map<string, Box>();
  const add = (box: Box): boolean => {
    const text = boxText(box);
    return wholes.has(text) ? false : Boolean(wholes.set(text, box));
  };
  for (const box of boxes) {
    for (const wider of opened(box)) if (add(wider)) for (const longer of periodsAround(wider, extent)) add(longer);
    for (const longer of periodsAround(box, extent)) add(longer);
  }
  return [...wholes.values()];
}

const isCalendarPeriod = ({ from, to }: Box): boolean =>
  (['month', 'quarter', 'year'] as const).some((grain) => {
    const [first, last] = daysOf(periodOf(from, grain));
    return first === from && last === to;
  });

/** Tells the boxes within a calendar period of one of these: they count as shown with it. */
export function withinAny(boxes: readonly Box[]): (box: Box) => boolean {
  const periods = [...new Map(boxes.map((box) => [box.from + box.to, box])).values()].filter(isCalendarPeriod);
  return ({ from, to }) =>
    periods.some((period) => period.from <= from && to <= period.to && (period.from < from || to < period.to));
}
