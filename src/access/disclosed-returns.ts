import { atLeast, type Officer, seesEveryOffice } from '../domain/officer.ts';
import type { DisclosureStore } from '../store/disclosure-port.ts';
import type { LedgerStore } from '../store/ledger-port.ts';
import type { ReturnStore, ReturnsPassed, ReturnsQuestion, ReturnsRefused } from '../store/return-port.ts';
import { isConfidential, weigh } from './disclosure/contributors.ts';
import { BeyondScope } from './scoped-ledger.ts';

/** Counts that are shown together or not at all, by what tells them apart. */
type Counts<Row> = ReadonlyMap<string, Row>;

/** Whether it would disclose an enterprise to see some counts first as they were and then as they are. */
function tells(before: ReturnsRefused | undefined, now: ReturnsRefused | undefined): boolean {
  const moved = new Map(now?.contributors);
  for (const [enterprise, value] of before?.contributors ?? []) {
    moved.set(enterprise, (moved.get(enterprise) ?? 0) - value);
  }
  const all = [...moved].filter(([, value]) => value !== 0);
  return isConfidential(
    weigh({
      enterprises: all.map(([enterprise], at) => (enterprise === '' ? 0 : at + 1)),
      values: all.map(([, value]) => Math.abs(value)),
    }),
  );
}

const keyed = <Row extends ReturnsRefused>(rows: readonly Row[]): Counts<Row> =>
  new Map(rows.map((row) => [`${'passed' in row ? row.passed : ''}`, row]));

/**
 * Counts move in steps of which each is no single enterprise's, whoever looks: what came since the last step is not
 * shown before enough has come with it.
 */
async function stepped<Row extends ReturnsRefused>(
  store: DisclosureStore,
  place: string,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  for (;;) {
    const kept = await store.returnsShown(place);
    const before: readonly Row[] = kept === null ? [] : JSON.parse(kept);
    const [old, now] = [keyed(before), keyed(rows)];
    if ([...old.keys(), ...now.keys()].some((key) => tells(old.get(key), now.get(key)))) {
      return kept === null
        ? rows.map((row) => ({ ...row, returns: 0, value: 0, held: 'few' }))
        : before.map((row) => ({ ...row, behind: true }));
    }
    const next = JSON.stringify(rows);
    if (next === kept || (await store.showReturns(place, next, kept))) return rows;
  }
}

/**
 * Returns by their clocks as one officer may see them: of their own offices, and without what would disclose an
 * enterprise. In time, late and later add up to all that came back, which is shown elsewhere: they are shown together or
 * not at all.
 */
export function disclosedReturns(
  returns: ReturnStore,
  officer: Officer,
  { ledger, disclosure }: { readonly ledger: Pick<LedgerStore, 'extent'>; readonly disclosure: DisclosureStore },
): ReturnStore {
  const cleared = officer.cleared ? officer.offices : [];
  function refuseBeyond({ offices }: Pick<ReturnsQuestion, 'offices'>): void {
    if (!atLeast(officer, 'officer')) throw new BeyondScope('a guest');
    if (!seesEveryOffice(officer) && !offices?.every((code) => officer.offices.includes(code))) {
      throw new BeyondScope('returns of other offices');
    }
  }
  async function disclosed<Row extends ReturnsRefused>(
    rows: readonly Row[],
    placeOf: (row: Row) => string,
  ): Promise<Row[]> {
    // Enterprises that are made up have nothing to disclose.
    const open = (await ledger.extent())?.demo === true;
    const found: Row[] = [];
    for (const [place, own] of Map.groupBy(rows, placeOf)) {
      const free = open || own.every(({ office }) => cleared.includes(office));
      found.push(...(free ? own : await stepped(disclosure, place, own)));
    }
    return found.map((row) => ({ ...row, contributors: [] }));
  }
  return {
    async passed(question) {
      refuseBeyond(question);
      const { from, by } = question;
      const placeOf = ({ office, flow }: ReturnsPassed) => `passed ${from} ${by} ${office} ${flow}`;
      return disclosed(await returns.passed(question), placeOf);
    },
    async refused(question) {
      refuseBeyond(question);
      return disclosed(await returns.refused(question), ({ office }) => `refused ${question.from} ${office}`);
    },
  };
}
