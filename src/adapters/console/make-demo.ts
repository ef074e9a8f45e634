import { beijingDay, type Clock } from '../../domain/clock.ts';
import { addDays } from '../../domain/day.ts';
import type { Reference } from '../../domain/reference.ts';
import { fillDemo } from '../../ingest/fill-demo.ts';
import type { EnterpriseStore } from '../../store/enterprise-port.ts';
import type { LedgerStore } from '../../store/ledger-port.ts';

export interface MakeDemo {
  readonly ledger: LedgerStore;
  readonly enterprises: EnterpriseStore;
  readonly reference: Reference;
  readonly clock: Clock;
  readonly out: (text: string) => void;
}

/** Fills the demo ledger up to yesterday in Beijing; a store with declarations of its own is left alone, and said so. */
export async function makeDemo({ ledger, enterprises, reference, clock, out }: MakeDemo): Promise<void> {
  if (!(await ledger.extent())) out('Making the demo ledger (generated data, marked DEMO), once: about 15 seconds ...');
  const filled = await fillDemo({ ledger, enterprises, reference, yesterday: addDays(beijingDay(clock()), -1) });
  if (!filled) out('The store holds declarations of its own: no demo data is added.');
}
