import type { REST } from 'discord.js';
import type { ChartSpecification } from '../../../chart/specification.ts';
import type { Front } from '../../../command/front.ts';
import type { AnswerOnce } from '../../../delivery/answer-once.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { ButtonStore } from '../../../store/button-port.ts';
import type { DiscordLog } from '../discord-log.ts';

/** What every way of being asked is handed. */
export interface DiscordParts {
  readonly front: Front;
  /** The chart as PNG; rejects with the reason. */
  readonly draw: (chart: ChartSpecification) => Promise<Uint8Array>;
  readonly once: AnswerOnce;
  readonly buttons: ButtonStore;
  readonly rest: REST;
  readonly clock: Clock;
  readonly log: DiscordLog;
}
