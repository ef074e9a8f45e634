import { ask } from './ask.ts';
import { audit } from './audit.ts';
import { talk } from './console.ts';
import { demo } from './demo.ts';
import { diagnose } from './doctor.ts';
import { ingest } from './ingest.ts';
import { judge } from './judge.ts';
import { describe } from './manifest.ts';
import { publish } from './publish.ts';
import { quarantine } from './quarantine.ts';
import { rates } from './rates.ts';
import { read } from './read.ts';
import { replay } from './replay.ts';
import { serve } from './start.ts';
import type { Subcommand } from './subcommand.ts';
import { verify } from './verify.ts';

/** Every verb of `tidewaiter`, in the order of its help. */
export const subcommands: readonly Subcommand[] = [
  serve,
  demo,
  ask,
  read,
  ingest,
  quarantine,
  publish,
  rates,
  verify,
  audit,
  replay,
  judge,
  diagnose,
  describe,
  talk,
];
