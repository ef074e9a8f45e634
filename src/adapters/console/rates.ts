import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { currencyName } from '../../domain/currency.ts';
import type { Reference } from '../../domain/reference.ts';
import { IngestError } from '../../ingest/ingest-error.ts';
import { settleLists } from '../../ingest/list/settle-lists.ts';
import { readRates } from '../../ingest/rates/read-rates.ts';
import type { Store } from '../../store/ports.ts';
import { tableText } from './table-text.ts';

export interface RatesOutlet {
  readonly store: Store;
  readonly reference: Reference;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Loads a file of rates; the lists that they concern are settled anew. Exit code 2 for a file that is refused. */
export async function loadRates(path: string, { store, reference, out, warn }: RatesOutlet): Promise<number> {
  try {
    const text = await readFile(path, 'utf8').catch(() => {
      throw new IngestError(`The rates ${path} cannot be read. Next: check the path.`);
    });
    const rates = readRates(text, basename(path));
    const added = await store.lists.addRates(rates);
    const { states } = await settleLists({ lists: store.lists, ledger: store.ledger, reference });
    const lists = Object.entries(states).map(([state, count]) => `${state} ${count}`);
    out(`${basename(path)}: ${rates.length} rates, ${added} new. Lists settled anew: ${lists.join(', ') || 'none'}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    warn(error.message);
    return 2;
  }
}

/** Every rate in the order of its adding; of two for one day the later one counts. */
export async function listRates({ store, out }: Pick<RatesOutlet, 'store' | 'out'>): Promise<number> {
  const rates = await store.lists.rates();
  const columns = ['currency', 'from', 'to', 'yuan'].map((name) => ({ name, align: 'left' as const }));
  if (rates.length === 0) out('No rates are loaded. Next: tidewaiter rates FILE');
  else
    out(
      tableText({
        columns,
        rows: rates.map(({ currency, from, to, yuan }) => [currencyName(currency), from, to ?? '', yuan]),
      }),
    );
  return 0;
}
