import type { Clock } from '../domain/clock.ts';
import { RateLimited } from './rate-limited.ts';

export interface ChannelQueueParts {
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<unknown>;
  /** From one start to the next in one channel. Slack takes about one message a second: https://docs.slack.dev/apis/web-api/rate-limits */
  readonly gapMs: number;
}

/** One at a time in each channel, in order of asking; channels do not wait for each other. */
export interface ChannelQueue {
  /** Gives what the task gives. A task that throws RateLimited stalls its channel and runs again, TRIES times at most. */
  push<T>(channel: string, task: () => Promise<T>): Promise<T>;
  /** Starts nothing in this channel for so long. */
  stall(channel: string, ms: number): void;
  /** Resolves when all that was pushed has been dealt with. */
  drain(): Promise<void>;
}

const TRIES = 5;
/** Channels are remembered for their pace; more than this and those at rest are forgotten. */
const REMEMBERED = 1000;

interface Lane {
  last: Promise<unknown>;
  waiting: number;
  /** Milliseconds since 1970. */
  freeAt: number;
}

export function createChannelQueue({ clock, wait, gapMs }: ChannelQueueParts): ChannelQueue {
  const lanes = new Map<string, Lane>();
  const now = (): number => clock().getTime();

  function laneOf(channel: string): Lane {
    const lane = lanes.get(channel) ?? { last: Promise.resolve(), waiting: 0, freeAt: 0 };
    lanes.set(channel, lane);
    if (lanes.size > REMEMBERED) {
      for (const [name, { waiting, freeAt }] of lanes) {
        if (name !== channel && waiting === 0 && freeAt <= now()) lanes.delete(name);
      }
    }
    return lane;
  }

  function stallLane(lane: Lane, ms: number): void {
    lane.freeAt = Math.max(lane.freeAt, now() + ms);
  }

  async function run<T>(lane: Lane, task: () => Promise<T>, tries: number): Promise<T> {
    // A stall may be made longer meanwhile.
    while (lane.freeAt > now()) await wait(lane.freeAt - now());
    lane.freeAt = now() + gapMs;
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      stallLane(lane, error.retryAfterMs);
      if (tries <= 1) throw error;
      return run(lane, task, tries - 1);
    }
  }

  function push<T>(channel: string, task: () => Promise<T>): Promise<T> {
    const lane = laneOf(channel);
    lane.waiting += 1;
    const running = lane.last
      .then(() => run(lane, task, TRIES))
      .finally(() => {
        lane.waiting -= 1;
      });
    lane.last = running.catch(() => {});
    return running;
  }

  async function drain(): Promise<void> {
    while ([...lanes.values()].some(({ waiting }) => waiting > 0)) {
      await Promise.all([...lanes.values()].map(({ last }) => last));
    }
  }

  return { push, stall: (channel, ms) => stallLane(laneOf(channel), ms), drain };
}
