import { parseArgs } from 'node:util';
import { verifyLedger } from '../adapters/console/verify-ledger.ts';
import { systemClock } from '../domain/clock.ts';
import { print, type Subcommand, withApp } from './subcommand.ts';

export const verify: Subcommand = {
  name: 'verify',
  usage: [['verify [--json]', 'recounts every sum from the declarations']],
  run(args) {
    const { json = false } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values;
    return withApp(systemClock, ({ store }) => verifyLedger(store.ledger, json, print));
  },
};
