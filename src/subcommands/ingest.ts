import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ingestFiles } from '../adapters/console/ingest-files.ts';
import { tellOffices } from '../adapters/console/tell-offices.ts';
import { watchInbox } from '../adapters/console/watch-inbox.ts';
import type { TakenIn } from '../ingest/inbox/take-inbox.ts';
import type { FileOutcome } from '../ingest/ingest-file.ts';
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
      'loads declarations (CSV, NDJSON; docs/ingest.md) and customs messages (XML; docs/messages.md), gzip too',
    ],
    [
      'ingest --enterprises FILE|DIR … [--json] [--now ISO]',
      'loads registrations of enterprises (CSV, NDJSON; docs/enterprises.md)',
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
        enterprises: { type: 'boolean' },
      },
    });
    const { watch, map, enterprises = false } = values;
    if ((paths.length === 0) === (watch === undefined))
      throw new UsageError('ingest takes files or folders, or --watch');
    if (enterprises && (watch !== undefined || map !== undefined))
      throw new UsageError('ingest --enterprises takes neither --map nor --watch');
    const clock = clockOption(values.now);
    const progress = process.stderr.isTTY ? (line: string) => void process.stderr.write(`\r\x1b[K${line}`) : null;
    return withApp(clock, ({ store, reference, officers }) => {
      const tell = (outcome: FileOutcome) => tellOffices(outcome, { store, officers, reference, now: clock() });
      if (watch === undefined)
        return ingestFiles(
          { paths, map, enterprises, json: values.json ?? false },
          { store, reference, clock, out: print, warn, progress, tell },
        );
      const { ledger, quarantine, lists } = store;
      const outlet = {
        out: print,
        ...untilStopped(),
        taken: ({ outcome }: TakenIn) => (outcome ? tell(outcome) : Promise.resolve(0)),
      };
      return watchInbox({ folder: watch, map }, { ledger, quarantine, lists, reference, clock }, outlet);
    });
  },
};
