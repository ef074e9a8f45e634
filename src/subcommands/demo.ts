import { parseArgs } from 'node:util';
import { makeDemo } from '../adapters/console/make-demo.ts';
import { clockOption, print, type Subcommand, withApp } from './subcommand.ts';

export const demo: Subcommand = {
  name: 'demo',
  usage: [['demo', 'fills the demo ledger up to yesterday']],
  run(args) {
    const { now } = parseArgs({ args, options: { now: { type: 'string' } } }).values;
    const clock = clockOption(now);
    return withApp(clock, async ({ store: { ledger, enterprises }, reference }) => {
      await makeDemo({ ledger, enterprises, reference, clock, out: print });
      return 0;
    });
  },
};
