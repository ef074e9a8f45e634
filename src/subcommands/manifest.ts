import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { print, type Subcommand, UsageError } from './subcommand.ts';

export const describe: Subcommand = {
  name: 'manifest',
  usage: [['manifest slack [--url ADDRESS]', 'the app as Slack is told of it; with an address it is asked over HTTP']],
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' } } });
    if (positionals[0] !== 'slack') throw new UsageError('manifest takes slack');
    const { url = null } = values;
    if (url !== null && !/^https:\/\//.test(url)) throw new UsageError(`--url takes an https address, not ${url}`);
    const { manifest } = await import('../adapters/slack/manifest.ts');
    print(JSON.stringify(manifest(commands, url), null, 2));
    return 0;
  },
};
