import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ingestFiles } from '../adapters/console/ingest-files.ts';
import { tellOffices } from '../adapters/console/tell-offices.ts';
import { tellRefused } from '../adapters/console/tell-refused.ts';
import { watchInbox } from '../adapters/console/watch-inbox.ts';
import { readAlarmConfig, readConfig } from '../config.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { FileOutcome } from '../ingest/ingest-file.ts';
import { openLoader } from '../ingest/loader/open-loader.ts';
import { clockOption, print, type Subcommand, UsageError, warn, withApp } from './subcommand.ts';

/** Ends with the signal that stops the program; the file at hand is finished first. */
function untilStopped(): { wait: (ms: number) => Promise<unknown>; stopped: () => boolean } {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return {
    wait: (ms) => sleep(ms, undefined, { signal: stop.signal }).catch(() => {}),
    stopped: () => stop.signal.aborted,
  };
}

export const ingest: Subcommand = {
  name: 'ingest',
  usage: [
    [
      'ingest FILE|DIR … [--map MAP.json] [--json] [--now ISO]',
      'loads declarations and enterprises (CSV, NDJSON; docs/ingest.md) and customs messages (XML; docs/messages.md), gzip too',
    ],
    ['ingest --watch DIR [--map MAP.json]', 'takes files out of a folder as they are completely written'],
  ],
  run(args) {
    const { values, positionals: paths } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        json: { type: 'boolean' },
        now: { type: 'string' },
        watch: { type: 'string' },
      },
    });
    const { watch, map } = values;
    if ((paths.length === 0) === (watch === undefined))
      throw new UsageError('ingest takes files or folders, or --watch');
    const clock = clockOption(values.now);
    const progress = process.stderr.isTTY ? (line: string) => void process.stderr.write(`\r\x1b[K${line}`) : null;
    return withApp(clock, async ({ store, reference, officers }) => {
      const loader = openLoader({ address: readConfig().store, now: values.now ?? null });
      const { load } = loader;
      const tell = (file: string, outcome: FileOutcome | IngestError): Promise<number> => {
        const telling = { store, officers, reference, alarm: readAlarmConfig(), now: clock() };
        return outcome instanceof IngestError ? tellRefused(file, outcome, telling) : tellOffices(outcome, telling);
      };
      try {
        if (watch === undefined) {
          const call = { paths, map, json: values.json ?? false };
          return await ingestFiles(call, { ledger: store.ledger, load, out: print, warn, progress, tell });
        }
        const outlet = { out: print, ...untilStopped(), tell };
        return await watchInbox({ folder: watch, map }, { load, quarantine: store.quarantine, clock }, outlet);
      } finally {
        await loader.close();
      }
    });
  },
};
