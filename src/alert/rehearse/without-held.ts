import { addDays } from '../../domain/day.ts';
import type { LedgerStore } from '../../store/ledger-port.ts';
import { flowOf } from '../judge/watched.ts';
import type { Asked } from '../reply/rehearsal-chart.ts';
import type { Rehearsal } from './rehearse.ts';

/** A rehearsal as it may be shown: days whose sums are held back from the asker are gaps, and have no score. */
export async function withoutHeld(
  { office, measure, from, to }: Asked,
  rehearsal: Rehearsal,
  ledger: Pick<LedgerStore, 'sums'>,
): Promise<Rehearsal> {
  const flow = flowOf(measure);
  const days = await ledger.sums({ offices: [office], from, to, ...(flow && { flows: [flow] }) }, ['day']);
  const held = new Set(days.filter((day) => day.held).map(({ key }) => key.day));
  const gaps = (list: Rehearsal['actual']) => list.map((value, at) => (held.has(addDays(from, at)) ? null : value));
  return {
    ...rehearsal,
    spoken: rehearsal.spoken.map((one) => (held.has(one.day) ? { ...one, score: null } : one)),
    actual: gaps(rehearsal.actual),
    expected: gaps(rehearsal.expected),
    width: gaps(rehearsal.width),
  };
}
