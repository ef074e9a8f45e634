import type { Declaration } from '../../domain/declaration.ts';
import type { Cancellation, DeclaredList, ListFact, Receipt, Refund, RefusedReturn } from '../../domain/list.ts';
import { districtOf, type Reference } from '../../domain/reference.ts';
import type { KnownList, SettledList } from '../../store/list-port.ts';
import { modeCheck } from '../check/mode-check.ts';
import { everyRecord } from './every-record.ts';
import { inOrder, ofKind } from './facts.ts';
import { fenOf, type LineShare, rateOn } from './fen.ts';
import { groupId, groupsOf } from './groups.ts';
import { modeOf } from './mode-of.ts';
import { refundsOf } from './refunds-of.ts';
import { dayOfFirst, dayOfTime, standingOf } from './standing.ts';

/**
 * counted: released or closed, and in the ledger. declared: not released yet. merged: another number stands for it.
 * waiting: something that it needs is not there (see `open`).
 */
export type ListState = 'counted' | 'declared' | 'rejected' | 'cancelled' | 'deleted' | 'merged' | 'waiting';

/** What a list is by all that is known of it, and what the ledger is to hold for it. */
export interface DerivedList {
  readonly state: ListState;
  readonly open: readonly string[];
  readonly office: string;
  readonly records: readonly Declaration[];
  /** Left out for a list without any application to return goods. */
  readonly refused?: readonly RefusedReturn[];
}

const NO_RATE = { digits: 0n, scale: 0 };

/** Cancelled by an application that is there, was not withdrawn, and was granted. */
function cancellation(facts: readonly ListFact[]): { granted: boolean; open: string[] } {
  const applications = ofKind<Cancellation>(facts, 'cancel');
  const receipts = ofKind<Receipt>(facts, 'cancel-receipt');
  const refs = [...new Set(applications.map(({ ref }) => ref))];
  let granted = false;
  for (const ref of refs) {
    const latest = inOrder(applications.filter((one) => one.ref === ref)).at(-1);
    const answers = receipts.filter((one) => ref === '' || one.ref === ref);
    granted ||= latest?.appType !== '3' && standingOf(answers, 'application').decided === 'granted';
  }
  const strays = receipts.filter(({ ref }) => !refs.includes('') && !refs.includes(ref));
  if (strays.length === 0) return { granted, open: [] };
  // A receipt under another number (the list's own, say) is of this list all the same.
  const unanswered = applications.filter(({ ref }) => !receipts.some((one) => one.ref === ref));
  const applied = inOrder(unanswered).at(-1);
  if (!applied) return { granted, open: ['cancellation-missing'] };
  const answered = applied.appType !== '3' && standingOf(strays, 'application').decided === 'granted';
  return { granted: granted || answered, open: [] };
}

/** Derives lists; pure, so that equal knowledge gives equal records under an equal version. */
export function createDerivation(reference: Reference): (known: KnownList) => DerivedList {
  const wrongMode = modeCheck(reference);
  const offices = new Map(reference.offices.map((office) => [office.code, office]));
  const officeOfNumber = (list: string): string => districtOf(list, reference.offices)?.code ?? '';

  function keyOnly({ claims, facts }: KnownList): DerivedList {
    const office = ofKind<DeclaredList>(facts, 'list').at(-1)?.office ?? '';
    if (claims.length === 1) return { state: 'merged', open: [], office: officeOfNumber(claims[0] ?? ''), records: [] };
    return { state: 'waiting', open: [claims.length === 0 ? 'number-missing' : 'two-numbers'], office, records: [] };
  }

  return (known) => {
    const { list, version } = known;
    if (!/^\d/.test(list)) return keyOnly(known);
    const facts = [...known.facts, ...known.claimed];
    const versions = inOrder(ofKind<DeclaredList>(facts, 'list'));
    const current = versions.at(-1);
    const { granted: cancelled, open } = cancellation(facts);
    if (!current) {
      const records = everyRecord(known);
      return { state: 'waiting', open: ['list-missing', ...open], office: officeOfNumber(list), records };
    }

    const standing = standingOf(ofKind<Receipt>(facts, 'receipt'), 'list');
    const first = current.flow === 'exports' ? [899, 800] : [800, 899];
    const day = dayOfFirst(first, standing) ?? dayOfTime(current.at);
    const mode = modeOf(current, known.orders.get(current.order) ?? []);
    const { office, flow, enterprise } = current;
    const districts = offices.get(office);
    const wrong = districts ? wrongMode({ mode, flow, office: districts, day }) : null;
    const rates = new Map(
      current.lines.map(({ currency }) => [currency, rateOn(currency, current.declared, known.rates)]),
    );
    const unrated = [...rates].filter(([, rate]) => rate === null).map(([currency]) => `rate-missing:${currency}`);
    const released = standing.decided === 'granted';
    // Only what may count is added up.
    const shares = released ? current.lines : [];
    const groups = groupsOf<LineShare>(
      shares.map((line) => ({ line, qty: null, rate: rates.get(line.currency) ?? NO_RATE })),
      ({ line }) => line,
    );
    const values = groups.map(({ lines }) => fenOf(lines));
    const waits = [...unrated, ...(wrong ? [wrong.code] : []), ...(values.includes(null) ? ['too-large'] : [])];

    const state: ListState =
      current.appType === '3'
        ? 'deleted'
        : cancelled
          ? 'cancelled'
          : standing.decided === 'refused'
            ? 'rejected'
            : waits.length > 0
              ? 'waiting'
              : released
                ? 'counted'
                : 'declared';
    const place = { version, day, office, flow, mode, enterprise };
    const refunds = ofKind<Refund>(facts, 'refund');
    // What counts takes the place of every void record where there was never anything else.
    const alone = state === 'counted' && versions.length === 1 && refunds.length + known.disputed.length === 0;
    const records = new Map(alone ? [] : everyRecord(known).map((record) => [record.id, record]));
    if (state === 'counted') {
      for (const [at, { key, chapter, partner }] of groups.entries()) {
        const id = groupId(list, at, key);
        const parcels = at === 0 ? 1 : 0;
        const value = values[at] ?? 0;
        records.set(id, { id, kind: 'goods', ...place, partner, chapter, value, parcels, original: null });
      }
    }
    const returns = refundsOf({
      list,
      place,
      counts: state === 'counted',
      rates,
      lines: current.lines,
      refunds,
      receipts: ofKind<Receipt>(facts, 'refund-receipt'),
    });
    for (const record of returns.records) records.set(record.id, record);
    const waiting = state === 'waiting' ? waits : [];
    return {
      ...{ state, open: [...waiting, ...open, ...returns.open], office, records: [...records.values()] },
      ...(refunds.length > 0 && { refused: returns.refused }),
    };
  };
}

/** A derived list as the store keeps it. */
export const settled = ({ list, touched }: KnownList, { office, state, open, refused }: DerivedList): SettledList => ({
  list,
  touched,
  office,
  state,
  open: [...new Set(open)].sort().join(' '),
  ...(refused && { refused }),
});
