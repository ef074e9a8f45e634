import type { Box, Side } from '../../domain/box.ts';
import { type Officer, seesEveryOffice } from '../../domain/officer.ts';
import type { DisclosureStore } from '../../store/disclosure-port.ts';
import type {
  CohortRow,
  Held,
  LedgerDimension,
  LedgerExtent,
  LedgerFilter,
  LedgerRow,
  LedgerStore,
} from '../../store/ledger-port.ts';
import { disclose } from './disclose.ts';

const NOTHING = { value: 0, parcels: 0, declarations: 0, returnedValue: 0, returnedParcels: 0, returns: 0 } as const;

/** One officer's questions are decided one after the other, each knowing what the one before was shown. */
const turns = new Map<string, Promise<unknown>>();

function inTurn<T>(officer: string, task: () => Promise<T>): Promise<T> {
  const before = turns.get(officer) ?? Promise.resolve();
  const mine = before.then(task, task);
  const done = mine.catch(() => {}).finally(() => turns.get(officer) === done && turns.delete(officer));
  turns.set(officer, done);
  return mine;
}

/** What was decided of a table. It stands as long as its days do: what an officer knows only grows. */
interface Decision {
  /** Of the ledger, when it was decided. */
  readonly state: number;
  readonly held: readonly (Held | null)[];
}

interface Read<Row> {
  readonly rows: Row[];
  readonly extent: LedgerExtent | null;
}

type Decisions = Map<string, Decision>;

/** Tables that are remembered for an officer. */
const REMEMBERED = 500;

function remember(known: Decisions, table: string, decision: Decision): void {
  known.delete(table);
  known.set(table, decision);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
}

function decisionsFor(known: Map<string, Decisions>, officer: Officer): Decisions {
  const key = `${officer.name} ${officer.cleared ? officer.offices.join() : ''}`;
  const found = known.get(key) ?? new Map<string, Decision>();
  known.set(key, found);
  return found;
}

const decided = new WeakMap<DisclosureStore, Map<string, Decisions>>();

function decidedIn(store: DisclosureStore): Map<string, Decisions> {
  const known = decided.get(store) ?? new Map<string, Decisions>();
  decided.set(store, known);
  return known;
}

/**
 * The ledger without what would disclose an enterprise: the one gate between declarations and everything that shows
 * sums of them. A sum that is held back has `held` and no amounts. What is shown is kept, since the next question must
 * not give away by a difference what this one holds back. Nothing is held back of one's own offices with clearance.
 */
export function disclosedLedger(ledger: LedgerStore, store: DisclosureStore, officer: Officer): LedgerStore {
  const own = officer.cleared ? officer.offices : [];
  // Officers may look up each enterprise of their own offices, and take it off a sum of all offices.
  const known = officer.cleared || seesEveryOffice(officer) ? [own] : [officer.offices, []];

  /** Sums with the state of the ledger that they are of. */
  async function atOneState<Row>(read: () => Promise<Row[]>): Promise<Read<Row>> {
    for (let before = await ledger.extent(); ; ) {
      const rows = await read();
      const extent = await ledger.extent();
      if (extent?.state === before?.state) return { rows, extent };
      before = extent;
    }
  }

  async function gated<Row extends LedgerRow | CohortRow>(
    { rows, extent }: Read<Row>,
    filter: LedgerFilter,
    by: readonly LedgerDimension[],
    sides: readonly Side[],
  ): Promise<Row[]> {
    // Enterprises that are made up have nothing to disclose.
    if (rows.length === 0 || extent === null || extent.demo || filter.offices?.every((code) => own.includes(code)))
      return rows;
    const decisions = decisionsFor(decidedIn(store), officer);
    const table = JSON.stringify([filter, by, sides, rows.map(({ key }) => key)]);
    const withheld = (held: readonly (Held | null)[]): Row[] =>
      rows.map((row, at) => {
        const why = held[at];
        return why ? { ...row, ...NOTHING, held: why } : row;
      });
    const before = decisions.get(table);
    if (before && (before.state === extent.state || (await store.changes())(filter.from, filter.to) <= before.state)) {
      return withheld(before.held);
    }
    for (;;) {
      const { seq, boxes: history } = await store.shown(officer.name);
      const held: (Held | null)[] = rows.map(() => null);
      const shown: Box[] = [];
      for (const side of sides) {
        const disclosed = await disclose({ filter, by, side, rows }, { store, extent, known, history });
        shown.push(...disclosed.shown);
        disclosed.held.forEach((why, at) => {
          held[at] ??= why;
        });
      }
      // Another process showed the officer something meanwhile: decide again, knowing it.
      if (shown.length > 0 && !(await store.show(officer.name, shown, seq))) continue;
      remember(decisions, table, { state: extent.state, held });
      return withheld(held);
    }
  }

  return {
    ...ledger,
    async sums(filter, by, sides = ['goods', 'returned']) {
      const read = await atOneState(() => ledger.sums(filter, by, sides));
      return inTurn(officer.name, () => gated(read, filter, by, sides));
    },
    async cohorts(filter, by, sides = ['goods', 'cohort']) {
      const read = await atOneState(() => ledger.cohorts(filter, by, sides));
      return inTurn(officer.name, () => gated(read, filter, by, sides));
    },
  };
}
