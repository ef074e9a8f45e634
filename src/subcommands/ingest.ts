import { parseArgs } from 'node:util';
import { ingestFiles } from '../adapters/console/ingest-files.ts';
import { clockOption, print, type Subcommand, UsageError, warn, withApp } from './subcommand.ts';

export const ingest: Subcommand = {
  name: 'ingest',
  usage: [
    [
      'ingest FILE|DIR … [--map MAP.json] [--json] [--now ISO]',
      'loads declarations from CSV or NDJSON, gzip too; docs/ingest.md',
    ],
  ],
  run(args) {
    const { values, positionals: paths } = parseArgs({
      args,
      allowPositionals: true,
      options: { map: { type: 'string' }, json: { type: 'boolean' }, now: { type: 'string' } },
    });
    if (paths.length === 0) throw new UsageError('ingest takes files or folders');
    const clock = clockOption(values.now);
    const progress = process.stderr.isTTY ? (line: string) => void process.stderr.write(`\r\x1b[K${line}`) : null;
    return withApp(clock, ({ store, reference }) =>
      ingestFiles(
        { paths, map: values.map, json: values.json ?? false },
        { store, reference, clock, out: print, warn, progress },
      ),
    );
  },
};
