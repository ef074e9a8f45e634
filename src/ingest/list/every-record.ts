import type { Declaration } from '../../domain/declaration.ts';
import type { DeclaredList, ListLine, Receipt, Refund } from '../../domain/list.ts';
import type { KnownList } from '../../store/list-port.ts';
import { inOrder, ofKind } from './facts.ts';
import { type Group, groupId, groupsOf } from './groups.ts';
import { dayOfTime, standingOf } from './standing.ts';

type Groups = Map<string, Group<ListLine>>;

function addGroups(into: Groups, id: string, lines: readonly ListLine[]): void {
  for (const [at, group] of groupsOf(lines, (line) => line).entries()) into.set(groupId(id, at, group.key), group);
}

/** A return by any version of an application, of any version of the list. */
function addReturns(into: Groups, list: string, refunds: readonly Refund[], lists: readonly DeclaredList[]): void {
  for (const { ref, guid, lines } of refunds) {
    for (const declared of lists) {
      const returned = lines.flatMap(({ gnum }) => declared.lines.find((line) => line.gnum === gnum) ?? []);
      addGroups(into, returnId(list, ref || guid), returned);
    }
  }
}

export const returnId = (list: string, ref: string): string => `${list}/R/${ref}`;

/**
 * Every record that the ledger may hold of a list by any part of what is known now, as void; those that count take
 * their place. Empty where nothing could ever have counted.
 */
export function everyRecord({ list, version, facts, claimed, disputed }: KnownList): Declaration[] {
  const all = [...facts, ...claimed, ...disputed];
  const lists = inOrder(ofKind<DeclaredList>(all, 'list'));
  const last = lists.at(-1);
  if (!last || !standingOf(ofKind<Receipt>(all, 'receipt'), 'list').everGranted) return [];
  const groups: Groups = new Map();
  for (const { lines } of lists) addGroups(groups, list, lines);
  const returned = standingOf(ofKind<Receipt>(all, 'refund-receipt'), 'application').everGranted;
  if (returned) addReturns(groups, list, ofKind<Refund>(all, 'refund'), lists);
  const { office, flow, mode, enterprise, at } = last;
  const place = { version, kind: 'void', day: dayOfTime(at), office, flow, mode, enterprise } as const;
  return [...groups].map(([id, { chapter, partner }]) => ({
    id,
    ...place,
    partner,
    chapter,
    value: 0,
    parcels: 0,
    original: null,
  }));
}
