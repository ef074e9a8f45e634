import type { Batch, Stage } from './batch.ts';
import { endOver } from './stages/end.ts';
import { finish } from './stages/finish.ts';
import { followOpen } from './stages/follow.ts';
import { heedVotes } from './stages/heed-votes.ts';
import { inhibit } from './stages/inhibit.ts';
import { match } from './stages/match.ts';
import { open } from './stages/open.ts';
import { escalate, repeat } from './stages/remind.ts';
import { snooze } from './stages/snooze.ts';

/** What becomes of alerts at the close of a day, in this order; between days the first five find nothing to do. */
export const stages: readonly Stage[] = [
  heedVotes,
  match,
  open,
  followOpen,
  endOver,
  inhibit,
  snooze,
  repeat,
  escalate,
  finish,
];

export const runPipeline = (batch: Batch, now: Date): Batch =>
  stages.reduce((running, stage) => stage(running, now), batch);
