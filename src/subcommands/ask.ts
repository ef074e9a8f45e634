import { parseArgs } from 'node:util';
import { asNamed } from '../access/officers.ts';
import { askOnce } from '../adapters/console/ask-once.ts';
import type { Front } from '../command/front.ts';
import { operator } from '../domain/asker.ts';
import { clockOption, langOption, print, type Subcommand, UsageError, warn, withApp } from './subcommand.ts';

export const ask: Subcommand = {
  name: 'ask',
  usage: [
    [
      'ask "/stats exports 2020" [--lang en|zh] [--json] [--chart FILE.png] [--file PATH] [--now ISO] [--as OFFICER]',
      'one question, answered; --as asks as an officer by name (docs/access.md)',
    ],
  ],
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        json: { type: 'boolean' },
        chart: { type: 'string' },
        file: { type: 'string' },
        now: { type: 'string' },
        as: { type: 'string' },
      },
    });
    const lang = langOption(values.lang);
    const { json = false, chart, file, as } = values;
    const asked = { text: positionals.join(' '), lang, json, chart, file };
    return withApp(clockOption(values.now), async ({ front, drawer, officers }) => {
      if (as !== undefined && (await officers.named(as)) === null)
        throw new UsageError(`--as takes the name of an officer, and nobody is called ${as} (see /admin list)`);
      const asker = as === undefined ? operator('console') : asNamed(as);
      const own: Front = { ...front, ask: (question) => front.ask({ asker, ...question }) };
      return askOnce(asked, { front: own, drawer, out: print, warn });
    });
  },
};
