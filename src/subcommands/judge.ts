import { parseArgs } from 'node:util';
import { judgeNow } from '../alert/judge-now.ts';
import { readConfig } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import { clockOption, print, type Subcommand } from './subcommand.ts';

export const judge: Subcommand = {
  name: 'judge',
  usage: [['judge [--now ISO]', 'judges what the ledger has got since the last time; alerts follow (docs/alerts.md)']],
  async run(args) {
    const { now } = parseArgs({ args, options: { now: { type: 'string' } } }).values;
    const clock = clockOption(now);
    const store = await openStore(readConfig().store, clock());
    try {
      const { days, changes } = await judgeNow(store, clock);
      print(
        `${days} ${days === 1 ? 'day' : 'days'} judged, ${changes} ${changes === 1 ? 'change' : 'changes'} of alerts`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};
