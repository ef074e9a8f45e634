import { parseArgs } from 'node:util';
import { systemClock } from '../domain/clock.ts';
import { start } from '../start.ts';
import { print, type Subcommand, UsageError, withApp } from './subcommand.ts';

export const serve: Subcommand = {
  name: 'start',
  usage: [
    [
      'start [--demo] [--port 8787]',
      'the web console, on this machine; --demo fills an empty ledger with made-up data',
    ],
  ],
  run(args) {
    const { port = '8787', demo = false } = parseArgs({
      args,
      options: { port: { type: 'string' }, demo: { type: 'boolean' } },
    }).values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new UsageError(`--port takes a number up to 65535, not ${port}`);
    return withApp(systemClock, async (app) => {
      if (await start(app, { port: Number(port), demo, say: print })) return 0;
      app.log.warn({}, 'stopped before everything was answered; the next start takes it up');
      // At once: an answer that is still being made would find the store closed, and apologise.
      process.exit(0);
      return 0;
    });
  },
};
