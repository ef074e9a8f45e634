import { randomUUID } from 'node:crypto';
import type { App } from './app.ts';
import type { AlarmConfig } from './config.ts';
import type { Clock } from './domain/clock.ts';
import { eachTenSeconds } from './schedule/each-ten-seconds.ts';

export interface BriefingsParts {
  readonly app: Pick<App, 'briefings' | 'log'>;
  readonly alarm: AlarmConfig | null;
  readonly clock: Clock;
}

/**
 * Looks for due briefings from now on, first at once: what was missed is skipped or planned late before anything older is
 * sent. Resolves to what stops it.
 */
export async function startBriefings({ app, alarm, clock }: BriefingsParts): Promise<() => Promise<void>> {
  const { briefings, log } = app;
  const process = randomUUID();
  const tick = (): Promise<void> =>
    briefings.tick({
      ...{ now: clock(), process, alarm },
      failed: (error, { id }) => log.error({ err: error, briefing: id }, 'a briefing could not be planned'),
    });
  const failed = (error: unknown): void => log.error({ err: error }, 'due briefings could not be looked for');
  await tick().catch(failed);
  return eachTenSeconds(tick, failed);
}
