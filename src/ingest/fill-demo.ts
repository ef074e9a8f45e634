import { setImmediate } from 'node:timers/promises';
import { demoBatches } from '../../seeds/demo/demo-batches.ts';
import { demoEnterprises } from '../../seeds/demo/demo-enterprises.ts';
import { DEMO_FIRST_DAY, demoPlan } from '../../seeds/demo/demo-plan.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { Reference } from '../domain/reference.ts';
import type { EnterpriseStore } from '../store/enterprise-port.ts';
import type { LedgerStore } from '../store/ledger-port.ts';

export interface DemoFilling {
  readonly ledger: LedgerStore;
  readonly enterprises: EnterpriseStore;
  readonly reference: Reference;
  /** Last day to fill, the day before today in Beijing. */
  readonly yesterday: Day;
}

/**
 * Fills the demo ledger up to yesterday, from where it ends, registers its enterprises, and marks it as made up; an
 * interrupted filling goes on.
 * Resolves to false, with nothing done, when the ledger holds real declarations.
 */
export async function fillDemo({ ledger, enterprises, reference, yesterday }: DemoFilling): Promise<boolean> {
  const extent = await ledger.extent();
  if (extent && !extent.demo) return false;
  if (!extent) await ledger.markDemo();
  await enterprises.register(demoEnterprises(reference.offices));
  const from = extent ? addDays(extent.last, 1) : DEMO_FIRST_DAY;
  if (from > yesterday) return true;
  for (const batch of demoBatches(from, yesterday, demoPlan(reference))) {
    const [first, last] = [batch[0]?.day ?? from, batch.at(-1)?.day ?? from];
    await ledger.apply(`demo ${first}..${last}`, batch);
    // Others get their turn between two batches.
    await setImmediate();
  }
  return true;
}
