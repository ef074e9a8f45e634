import type { Clock } from '../domain/clock.ts';
import { INBOX_LEASE_SECONDS, type InboxStore, type LeftQuestion } from '../store/inbox-port.ts';

/** Several times within a lease, so that one late renewal costs nothing. */
const RENEW_MS = (INBOX_LEASE_SECONDS * 1000) / 4;

export interface AnswerOnceParts {
  readonly platform: string;
  readonly inbox: Pick<InboxStore, 'claim' | 'renew' | 'done' | 'left'>;
  readonly clock: Clock;
  readonly failed: (error: unknown, id: string) => void;
}

export interface Accepted {
  readonly id: string;
  readonly fingerprint: string;
  /** Kept until it is answered, and then forgotten. */
  readonly question: string;
}

export interface AnswerOnce {
  /** Runs `answer` for one delivery of an event among all, and records what it resolves to. False for the others. Never rejects. */
  run(event: Accepted, answer: () => Promise<string>): Promise<boolean>;
  /** Takes up what a process accepted and never answered, now and whenever one is found dead; `answer` is told of each. */
  resume(answer: (left: LeftQuestion) => Promise<string>): void;
  /** No further claim is renewed or resumed; what is open when the process ends is found by the next one. */
  stop(): void;
}

/**
 * The inbox at work: each question is answered once, however often it is delivered, and none is lost when the process
 * is killed between acknowledging and answering.
 */
export function answerOnce({ platform, inbox, clock, failed }: AnswerOnceParts): AnswerOnce {
  const open = new Set<string>();
  const timers: NodeJS.Timeout[] = [];
  let stopped = false;

  async function run({ id, fingerprint, question }: Accepted, answer: () => Promise<string>): Promise<boolean> {
    const event = { platform, id, fingerprint, question, now: clock() };
    try {
      if ((await inbox.claim(event)) === 'seen') return false;
      open.add(id);
      const outcome = await answer().catch((error: unknown) => {
        failed(error, id);
        return 'failed';
      });
      await inbox.done(event, outcome);
    } catch (error) {
      failed(error, id);
    } finally {
      open.delete(id);
    }
    return true;
  }

  async function renew(): Promise<void> {
    if (open.size > 0) await inbox.renew(platform, [...open], clock());
  }

  function every(task: () => Promise<void>): void {
    const timer = setInterval(() => task().catch((error: unknown) => failed(error, platform)), RENEW_MS);
    timers.push(timer.unref());
  }
  every(renew);

  return {
    run,
    resume(answer) {
      const look = async (): Promise<void> => {
        const found = await inbox.left(platform, clock());
        if (!stopped) await Promise.all(found.map((left) => run(left, () => answer(left))));
      };
      every(look);
      look().catch((error: unknown) => failed(error, platform));
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
    },
  };
}
