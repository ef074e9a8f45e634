import { createInterface } from 'node:readline';
import { readLine } from '../adapters/console/read-lines.ts';
import { systemClock } from '../domain/clock.ts';
import { print, type Subcommand, withApp } from './subcommand.ts';

export const read: Subcommand = {
  name: 'read',
  usage: [['read [TEXT]', 'how questions are read, one JSON line each; from standard input without TEXT']],
  run(args) {
    return withApp(systemClock, async ({ language }) => {
      if (args.length > 0) print(readLine(args.join(' '), language));
      else for await (const text of createInterface({ input: process.stdin })) print(readLine(text, language));
      return 0;
    });
  },
};
