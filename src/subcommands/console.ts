import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chat } from '../adapters/console/chat.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../domain/clock.ts';
import { langOption, type Subcommand, withApp } from './subcommand.ts';

export const talk: Subcommand = {
  name: 'console',
  usage: [['console [--lang en|zh]', 'ask in the terminal, with history and completion']],
  run(args) {
    const lang = langOption(parseArgs({ args, options: { lang: { type: 'string' } } }).values.lang);
    return withApp(systemClock, async ({ front, drawer }) => {
      const folder = dirname(readConfig().store);
      await chat({ front, drawer, input: process.stdin, output: process.stdout, folder, lang });
      return 0;
    });
  },
};
