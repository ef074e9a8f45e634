import { parseArgs } from 'node:util';
import { askOnce } from '../adapters/console/ask-once.ts';
import type { Front } from '../command/front.ts';
import { askerOption, clockOption, langOption, print, type Subcommand, warn, withApp } from './subcommand.ts';

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
      const { asker } = await askerOption(as, { officers });
      const own: Front = { ...front, ask: (question) => front.ask({ asker, ...question }) };
      return askOnce(asked, { front: own, drawer, out: print, warn });
    });
  },
};
