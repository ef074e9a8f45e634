import { parseArgs } from 'node:util';
import { listQuarantine, showQuarantine } from '../adapters/console/quarantine.ts';
import { systemClock } from '../domain/clock.ts';
import { langOption, print, type Subcommand, UsageError, withApp } from './subcommand.ts';

export const quarantine: Subcommand = {
  name: 'quarantine',
  usage: [
    ['quarantine list [--file FILE] [--reason CODE] [--json] [--lang en|zh]', 'rows that were kept out of the ledger'],
    ['quarantine show ID', 'one of them whole, and how to put it right'],
  ],
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        reason: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    const [what, id] = positionals;
    const call = {
      file: values.file,
      code: values.reason,
      json: values.json ?? false,
      lang: langOption(values.lang) ?? 'en',
    };
    if (what === 'list') return withApp(systemClock, ({ store }) => listQuarantine(store.quarantine, call, print));
    if (what !== 'show' || id === undefined) throw new UsageError('quarantine takes list, or show and an id');
    return withApp(systemClock, ({ store }) => showQuarantine(store.quarantine, id, call, print));
  },
};
