import type { webApi } from '@slack/bolt';
import type { Drawer } from '../../../chart/specification.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { SlackLog } from '../slack-log.ts';

/** What bringing an answer to its place needs. */
export interface DeliverParts {
  readonly client: webApi.WebClient;
  readonly drawer: Drawer;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
  readonly log: SlackLog;
}
