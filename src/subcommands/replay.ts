import { parseArgs } from 'node:util';
import { replay as replayFiles } from '../adapters/console/replay.ts';
import { systemClock } from '../domain/clock.ts';
import { openStore } from '../store/open-store.ts';
import { type Subcommand, UsageError } from './subcommand.ts';

export const replay: Subcommand = {
  name: 'replay',
  usage: [
    ['replay --input DIR --out FILE.jsonl [--calendar none]', 'the trend model on recorded days (docs/trend.md)'],
  ],
  async run(args) {
    const { input, out, calendar } = parseArgs({
      args,
      options: { input: { type: 'string' }, out: { type: 'string' }, calendar: { type: 'string' } },
    }).values;
    if (input === undefined || out === undefined) throw new UsageError('replay takes --input DIR and --out FILE.jsonl');
    if (calendar !== undefined && calendar !== 'none') throw new UsageError(`--calendar takes none, not ${calendar}`);
    const store = await openStore(':memory:', systemClock());
    try {
      await replayFiles({ input, out, calendar: calendar !== 'none' }, await store.reference());
      return 0;
    } finally {
      await store.close();
    }
  },
};
