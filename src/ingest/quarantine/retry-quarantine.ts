import { beijingDay } from '../../domain/clock.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { Registration } from '../../domain/enterprise.ts';
import type { NewFact, NewOrder } from '../../store/list-port.ts';
import type { KeptEntry, QuarantineFilter } from '../../store/quarantine-port.ts';
import { batchName } from '../batch-name.ts';
import type { IngestParts } from '../ingest-file.ts';
import { settleLists } from '../list/settle-lists.ts';
import type { LedgerMap } from '../map/ledger-map.ts';
import { createInterpreter } from '../message/interpret.ts';
import { recordOf } from '../message/kept-texts.ts';
import { toFact } from '../message/to-fact.ts';
import { isRejection } from '../rejection.ts';
import { isRegistration, retryRegistrations } from './retry-registrations.ts';
import { retryRow } from './retry-rows.ts';

/** What of a message can come right without being sent again; all else is of fields that were not kept. */
const MENDABLE = ['future-day', 'unknown-office', 'unknown-partner', 'unknown-chapter', 'unknown-mode'];

const REGISTERED_AT_ONCE = 500;

export interface RetryOutcome {
  readonly tried: number;
  /** Taken now, and so no longer in quarantine. */
  readonly taken: number;
  /** Still kept out, by reason. */
  readonly still: Readonly<Record<string, number>>;
  /** Not kept well enough to be read again: their files must be loaded again. */
  readonly loadAgain: number;
}

/**
 * Reads entries of quarantine again, tables of declarations with a mended map or none. What is taken leaves quarantine after it is in
 * the ledger, so that a crash between the two only tries it once more.
 */
export async function retryQuarantine(
  filter: QuarantineFilter & { readonly ids?: readonly string[] },
  map: LedgerMap | null,
  parts: IngestParts,
): Promise<RetryOutcome> {
  const { quarantine, ledger, lists, enterprises, reference, clock } = parts;
  const today = beijingDay(clock());
  const interpret = createInterpreter({ reference, today });
  const found = await quarantine.entries(filter);
  const entries = filter.ids ? found.filter(({ id }) => filter.ids?.some((start) => id.startsWith(start))) : found;
  const still: Record<string, number> = {};
  let loadAgain = 0;
  const declarations = new Map<Declaration, string>();
  const registrations = new Map<Registration, string>();
  const registrationOf = retryRegistrations(reference.offices);
  const [facts, orders, taken]: [NewFact[], NewOrder[], Set<string>] = [[], [], new Set()];
  const stays = (code: string): void => {
    still[code] = (still[code] ?? 0) + 1;
  };

  function retryMessage(entry: KeptEntry): void {
    const record = MENDABLE.includes(entry.code) ? recordOf(JSON.parse(entry.record), entry.line) : null;
    const said = record && interpret(record);
    if (!said) loadAgain += 1;
    else if (said === 'draft') taken.add(entry.id);
    else if ('code' in said && isRejection(said)) stays(said.code);
    else {
      if ('order' in said) orders.push({ order: said.order, ...said.type });
      else facts.push(toFact(said));
      taken.add(entry.id);
    }
  }
  function retryDeclarations(entry: KeptEntry): void {
    const retried = retryRow(entry, map, { reference, today });
    if (retried === 'load-again') loadAgain += 1;
    else if ('rejection' in retried) stays(retried.rejection.code);
    else {
      for (const declaration of retried.declarations) declarations.set(declaration, entry.id);
      taken.add(entry.id);
    }
  }
  function retryEnterprise(entry: KeptEntry): void {
    const read = registrationOf(JSON.parse(entry.record));
    if (read === 'load-again') loadAgain += 1;
    else if (isRejection(read)) stays(read.code);
    else {
      registrations.set(read, entry.id);
      taken.add(entry.id);
    }
  }
  for (const entry of entries) {
    const record = JSON.parse(entry.record);
    if ('message' in record) retryMessage(entry);
    else if (isRegistration(record)) retryEnterprise(entry);
    else retryDeclarations(entry);
  }
  const records = [...declarations.keys()];
  const { conflicting } = await ledger.apply(batchName(records), records);
  for (const record of conflicting) {
    if (taken.delete(declarations.get(record) ?? '')) stays('conflict');
  }
  const all = [...registrations.keys()];
  for (let at = 0; at < all.length; at += REGISTERED_AT_ONCE) {
    const { conflicting: other } = await enterprises.register(all.slice(at, at + REGISTERED_AT_ONCE));
    for (const registration of other)
      if (taken.delete(registrations.get(registration) ?? '')) stays('registered-otherwise');
  }
  await lists.take(facts, orders);
  await settleLists(parts);
  await quarantine.remove([...taken]);
  return { tried: entries.length, taken: taken.size, still, loadAgain };
}
