import { setTimeout as timeout } from 'node:timers/promises';
import { createChannelQueue } from './delivery/channel-queue.ts';
import { type Delivery, deliver, type Sender } from './delivery/deliver.ts';
import type { Clock } from './domain/clock.ts';
import type { AnnouncedOutbox } from './store/announce-plans.ts';

/** What is due is looked for this often; what is planned by this process, at once. */
const EVERY_MS = 1000;
/** Slack takes about one message a second in a channel, Discord five in five seconds. */
const GAP_MS = 1000;
/** Posts to the web console are read from the outbox: a first judgement's alerts all stand there at once. */
const GAPS_MS: Readonly<Record<string, number>> = { web: 0 };

export interface DeliveryLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface DeliveryParts {
  readonly outbox: AnnouncedOutbox;
  /** The fronts that run, by platform; messages to any other stay planned. */
  readonly senders: Readonly<Record<string, Sender | null>>;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

const wait = (ms: number): Promise<unknown> => timeout(ms, undefined, { ref: false });

/** Starts sending what the outbox holds, one loop a platform: trouble with one does not touch the others. */
export function startDelivery({ outbox, senders, clock, log }: DeliveryParts): Pick<Delivery, 'stop'> {
  const loops = Object.entries(senders).flatMap(([platform, sender]) => {
    if (!sender) return [];
    const report: Parameters<typeof deliver>[0]['report'] = ({ job, slot, target }, settled, reason) => {
      const facts = { platform, job, slot, target, settled, reason };
      if (settled === 'failed' || settled === 'error') log.error(facts, 'outbox: a message was not sent');
      else if (settled === 'sent') log.info(facts, 'outbox: a message is out');
      else log.warn(facts, 'outbox: a message is not out yet');
    };
    const queue = createChannelQueue({ clock, wait, gapMs: GAPS_MS[platform] ?? GAP_MS });
    return [deliver({ platform, outbox, queue, ...sender, clock, wait, everyMs: EVERY_MS, report })];
  });
  const stopHearing = outbox.onPlanned(() => {
    for (const loop of loops) loop.wake();
  });
  return {
    async stop() {
      stopHearing();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
