import { parseArgs } from 'node:util';
import { listAudit, verifyAudit } from '../adapters/console/audit-report.ts';
import { systemClock } from '../domain/clock.ts';
import { print, type Subcommand, UsageError, withApp } from './subcommand.ts';

export const audit: Subcommand = {
  name: 'audit',
  usage: [
    ['audit verify', 'walks the log of questions and names the first row that was changed'],
    ['audit list [--last 20]', 'the newest questions, one JSON line each'],
  ],
  run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { last: { type: 'string' } } });
    const [verb, ...more] = positionals;
    const { last = '20' } = values;
    if (more.length > 0 || (verb !== 'verify' && verb !== 'list')) throw new UsageError('audit takes verify or list');
    if (!/^[1-9]\d{0,6}$/.test(last)) throw new UsageError(`--last takes a number of rows, not ${last}`);
    return withApp(systemClock, ({ store }) =>
      verb === 'verify' ? verifyAudit(store.audit, print) : listAudit(store.audit, Number(last), print),
    );
  },
};
