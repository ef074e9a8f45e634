import { parseArgs } from 'node:util';
import { listRates, loadRates } from '../adapters/console/rates.ts';
import { systemClock } from '../domain/clock.ts';
import { print, type Subcommand, warn, withApp } from './subcommand.ts';

export const rates: Subcommand = {
  name: 'rates',
  usage: [['rates [FILE]', 'loads rates of currencies (CSV: currency,from,to,yuan), or lists them; docs/messages.md']],
  run(args) {
    const [path] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
    return withApp(systemClock, ({ store, reference }) =>
      path === undefined ? listRates({ store, out: print }) : loadRates(path, { store, reference, out: print, warn }),
    );
  },
};
