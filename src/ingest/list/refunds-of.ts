import type { Day } from '../../domain/day.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { ListLine, Receipt, Refund } from '../../domain/list.ts';
import type { Decimal } from '../decimal.ts';
import { returnId } from './every-record.ts';
import { inOrder } from './facts.ts';
import { fenOf, type LineShare, moreThan } from './fen.ts';
import { groupId, groupsOf } from './groups.ts';
import { dayOfFirst, standingOf } from './standing.ts';

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
    return [{ ref, current, granted, day }];
  });
  const order = ({ day, ref }: Application): string => `${day ?? '9'} ${ref}`;
  return applications.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

type Returned = LineShare & { readonly gnum: number };

/** The lines that came back, with the original lines they are of; a text when one of them cannot be. */
function returnedLines(
  { current }: Application,
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

/** The returns of an import list: granted applications, valued by the original lines; and what of them is open. */
export function refundsOf(atHand: RefundsAtHand): { records: Declaration[]; open: string[] } {
  const { list, place, counts, rates, lines, refunds, receipts } = atHand;
  if (refunds.length + receipts.length === 0) return { records: [], open: [] };
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
  return { records, open };
}
