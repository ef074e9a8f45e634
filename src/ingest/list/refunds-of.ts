import type { Day } from '../../domain/day.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { ListLine, Receipt, Refund, RefusedReturn } from '../../domain/list.ts';
import { lastDayOf, RETURN_CLOCKS, type ReturnClock } from '../../domain/return-clock.ts';
import type { Decimal } from '../decimal.ts';
import { returnId } from './every-record.ts';
import { inOrder } from './facts.ts';
import { fenOf, type LineShare, moreThan } from './fen.ts';
import { groupId, groupsOf } from './groups.ts';
import { dayOfFirst, dayOfTime, standingOf } from './standing.ts';

export interface RefundsAtHand {
  readonly list: string;
  /** What a return has in common with its list. */
  readonly place: Pick<Declaration, 'version' | 'day' | 'office' | 'flow' | 'mode' | 'enterprise'>;
  /** Whether the list itself counts. */
  readonly counts: boolean;
  readonly rates: ReadonlyMap<string, Decimal | null>;
  readonly lines: readonly ListLine[];
  readonly refunds: readonly Refund[];
  readonly receipts: readonly Receipt[];
}

/** One application with all that was said of it. */
interface Application {
  readonly ref: string;
  readonly current: Refund;
  readonly granted: boolean;
  readonly refused: boolean;
  readonly day: Day | null;
}

function applicationsOf(refunds: readonly Refund[], receipts: readonly Receipt[]): Application[] {
  const refs = [...new Set(refunds.map(({ ref, guid }) => ref || guid))];
  const applications = refs.flatMap((ref) => {
    const versions = inOrder(refunds.filter((one) => (one.ref || one.guid) === ref));
    const current = versions.at(-1);
    if (!current) return [];
    const answers = receipts.filter((one) => current.ref === '' || one.ref === ref);
    const { decided, everGranted, times } = standingOf(answers, 'application');
    const granted = decided === 'granted' && current.appType !== '3';
    // The first receipt of any granting status is the day on which it came back.
    const statuses = [...times].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([status]) => status);
    const day = dayOfFirst(statuses, { decided, everGranted, times });
    return [{ ref, current, granted, refused: decided === 'refused' && current.appType !== '3', day }];
  });
  const order = ({ day, ref }: Application): string => `${day ?? '9'} ${ref}`;
  return applications.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Retail imports: GAC announcement 45/2020. */
const APPLY = RETURN_CLOCKS.find(({ name }) => name === 'apply') as ReturnClock;

type Returned = LineShare & { readonly gnum: number };

/** The lines that came back, with the original lines they are of; a text when one of them cannot be. */
function returnedLines(
  { current }: Pick<Application, 'current'>,
  lines: ReadonlyMap<number, ListLine>,
  before: Map<number, string[]>,
  rates: RefundsAtHand['rates'],
): Returned[] | string {
  const found: Returned[] = [];
  for (const { gnum, qty } of current.lines) {
    const line = lines.get(gnum);
    if (!line) return 'refund-of-no-line';
    const all = [
      ...(before.get(gnum) ?? []),
      ...found.filter((one) => one.gnum === gnum).map((one) => one.qty ?? ''),
      qty,
    ];
    if (moreThan(all, line.qty) || moreThan([], qty)) return 'refund-of-more-than-declared';
    // Nothing of nothing is nothing, and cannot be divided.
    if (moreThan([line.qty], '0'))
      found.push({ gnum, line, qty, rate: rates.get(line.currency) ?? { digits: 0n, scale: 0 } });
  }
  for (const { gnum, qty } of found) before.set(gnum, [...(before.get(gnum) ?? []), qty ?? '']);
  return found;
}

/** Refused and sent after the last day to apply; of goods that are not there, nothing. */
function refusedLate(
  { ref, refused, current }: Application,
  { counts, place, rates }: RefundsAtHand,
  lines: ReadonlyMap<number, ListLine>,
): RefusedReturn[] {
  const applied = dayOfTime(current.at);
  if (!refused || !counts || applied <= lastDayOf(APPLY, place.day)) return [];
  const shares = returnedLines({ current }, lines, new Map(), rates);
  if (typeof shares === 'string') return [];
  const { office } = current;
  return [{ ref, office, enterprise: place.enterprise, applied, value: fenOf(shares) ?? 0 }];
}

interface Refunds {
  readonly records: Declaration[];
  readonly open: string[];
  readonly refused: RefusedReturn[];
}

/** The returns of an import list: granted applications, valued by the original lines; what is open; what came too late. */
export function refundsOf(atHand: RefundsAtHand): Refunds {
  const { list, place, counts, rates, lines, refunds, receipts } = atHand;
  if (refunds.length + receipts.length === 0) return { records: [], open: [], refused: [] };
  const applications = applicationsOf(refunds, receipts);
  const byNumber = new Map(lines.map((line) => [line.gnum, line]));
  const originals = new Map(groupsOf(lines, (line) => line).map(({ key }, at) => [key, groupId(list, at, key)]));
  const before = new Map<number, string[]>();
  const records: Declaration[] = [];
  const open: string[] = [];

  for (const application of applications) {
    const { ref, granted, day, current: sent } = application;
    if (!granted) continue;
    const common = { ...place, office: sent.office, day: day ?? place.day };
    if (!counts) {
      open.push('refund-of-uncounted-list');
      continue;
    }
    const returned = returnedLines(application, byNumber, before, rates);
    if (typeof returned === 'string') {
      open.push(returned);
      continue;
    }
    for (const [at, { key, chapter, partner, lines: shares }] of groupsOf(returned, ({ line }) => line).entries()) {
      const id = groupId(returnId(list, ref), at, key);
      const original = originals.get(key) ?? null;
      const value = fenOf(shares) ?? 0;
      records.push({ id, kind: 'return', ...common, partner, chapter, value, parcels: at === 0 ? 1 : 0, original });
    }
  }
  const known = new Set(refunds.map(({ ref }) => ref));
  if (receipts.some(({ ref }) => !known.has('') && !known.has(ref))) open.push('refund-missing');
  return { records, open, refused: applications.flatMap((one) => refusedLate(one, atHand, byNumber)) };
}
