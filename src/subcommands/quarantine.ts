import { parseArgs } from 'node:util';
import { listQuarantine, showQuarantine } from '../adapters/console/quarantine.ts';
import { exportQuarantine, retry } from '../adapters/console/retry-quarantine.ts';
import { waitingLists } from '../adapters/console/waiting-lists.ts';
import { systemClock } from '../domain/clock.ts';
import { langOption, print, type Subcommand, UsageError, withApp } from './subcommand.ts';

export const quarantine: Subcommand = {
  name: 'quarantine',
  usage: [
    ['quarantine list [--file FILE] [--reason CODE] [--json] [--lang en|zh]', 'rows that were kept out of the ledger'],
    ['quarantine show ID', 'one of them whole, and how to put it right'],
    ['quarantine retry [ID …] [--file FILE] [--reason CODE] [--map MAP.json]', 'reads them again, with a mended map'],
    ['quarantine export [--file FILE] [--reason CODE]', 'all of them as CSV, with reason and fix'],
    ['quarantine waiting [--json] [--lang en|zh]', 'lists of customs messages by state, and what they wait for'],
  ],
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        reason: { type: 'string' },
        map: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    const [what, ...ids] = positionals;
    const [id] = ids;
    const { file, reason: code, map, json = false } = values;
    const lang = langOption(values.lang) ?? 'en';
    const filter = { ...(file !== undefined && { file }), ...(code !== undefined && { code }) };
    return withApp(systemClock, ({ store, reference }) => {
      if (what === 'list') return listQuarantine(store.quarantine, { file, code, json, lang }, print);
      if (what === 'waiting') return waitingLists(store.lists, { json, lang }, print);
      if (what === 'export')
        return exportQuarantine(store.quarantine, filter, (text) => void process.stdout.write(text));
      const { ledger, lists, enterprises, quarantine: kept } = store;
      const parts = { ledger, lists, enterprises, quarantine: kept, reference, clock: systemClock };
      if (what === 'retry') return retry({ ids, filter, map, json }, parts, print);
      if (what === 'show' && id !== undefined) return showQuarantine(store.quarantine, id, { json, lang }, print);
      throw new UsageError('quarantine takes list, retry, export, waiting, or show and an id');
    });
  },
};
