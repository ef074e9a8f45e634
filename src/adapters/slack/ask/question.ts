import type { Asker } from '../../../domain/asker.ts';

/** Where an answer goes. */
export interface Place {
  readonly channel: string;
  /** `ts` of the thread's first message; null for the channel itself. */
  readonly thread: string | null;
  readonly user: string;
  /** Takes answers for half an hour, even where the bot is no member; events have none. */
  readonly responseUrl: string | null;
}

/** One question from Slack, however it came. */
export interface Question {
  /** Of the envelope or request. */
  readonly id: string;
  /** Equal for every delivery of the same question. */
  readonly fingerprint: string;
  /** The whole line for the front. */
  readonly line: string;
  readonly asker: Asker;
  /** Only who asked is to see the answer. */
  readonly private: boolean;
  readonly place: Place;
}
