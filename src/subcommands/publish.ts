import { parseArgs } from 'node:util';
import { auditEntry } from '../access/audit-entry.ts';
import { publishFile } from '../adapters/console/publish-file.ts';
import { atLeast } from '../domain/officer.ts';
import { refuse } from '../domain/refusal.ts';
import { refusalText } from '../text/refusal.ts';
import {
  askerOption,
  clockOption,
  langOption,
  print,
  type Subcommand,
  UsageError,
  warn,
  withApp,
} from './subcommand.ts';

export const publish: Subcommand = {
  name: 'publish',
  usage: [
    [
      'publish FILE [--preview | --yes] [--as OFFICER] [--lang en|zh] [--json] [--now ISO]',
      'a release of national figures (CSV, NDJSON): shows it beside what stands, and publishes it with --yes; docs/releases.md',
    ],
  ],
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        preview: { type: 'boolean' },
        yes: { type: 'boolean' },
        as: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        now: { type: 'string' },
      },
    });
    const [path, ...more] = positionals;
    const { preview = false, yes = false, json = false, as } = values;
    if (path === undefined || more.length > 0) throw new UsageError('publish takes one file');
    if (preview && yes) throw new UsageError('publish takes --preview or --yes, not both');
    const lang = langOption(values.lang) ?? 'en';
    const clock = clockOption(values.now);
    return withApp(clock, async ({ store, officers }) => {
      const { asker, officer } = await askerOption(as, { officers });
      const who = { asker, officer, now: clock() };
      if (!atLeast(officer, 'publisher')) {
        const refusal = refuse('role-missing', { command: 'data publish', needs: 'publisher', has: officer.role });
        await store.audit.append(
          auditEntry({ ...who, command: 'data', asked: null }, { id: null, refusal, bug: null }),
        );
        warn(refusalText(refusal, lang));
        return 2;
      }
      return publishFile({ path, confirmed: yes, json, lang }, { store, who, out: print, warn });
    });
  },
};
