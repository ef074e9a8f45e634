import type { Front } from '../../command/front.ts';
import type { Clock } from '../../domain/clock.ts';
import type { InboxStore } from '../../store/inbox-port.ts';
import type { Question } from './ask/question.ts';
import { deliverAnswer } from './send/deliver-answer.ts';
import type { DeliverParts } from './send/deliver-parts.ts';

/** Longer than any answer can take, rate limits waited out. Slack's last redelivery comes after five minutes. */
const LEASE_SECONDS = 600;

export interface AnswerParts extends DeliverParts {
  readonly front: Front;
  readonly inbox: InboxStore;
  readonly clock: Clock;
}

export interface Answering {
  /** Takes a question up; each is answered once, however often it comes. */
  take(question: Question): void;
  /** Resolves when all that was taken is answered, or after a time. */
  drain(ms: number): Promise<void>;
}

/** From acknowledged question to delivered answer. */
export function answerQuestions(parts: AnswerParts): Answering {
  const { front, inbox, clock, log, wait } = parts;
  const open = new Set<Promise<void>>();

  async function answer(question: Question): Promise<void> {
    const { id, fingerprint, line, asker } = question;
    const event = { platform: 'slack', id, fingerprint, now: clock(), leaseSeconds: LEASE_SECONDS };
    if ((await inbox.claim(event)) === 'seen') {
      log.info({ id }, 'slack: came again, is answered already');
      return;
    }
    const outcome = await deliverAnswer(await front.ask({ text: line, asker }), question, parts);
    if (outcome !== 'answered') log.warn({ id, outcome }, 'slack: an answer did not arrive as it should');
    await inbox.done(event, outcome);
  }

  return {
    take: (question) => {
      const answering = answer(question).catch((error: unknown) =>
        log.error({ err: error, id: question.id }, 'slack: a question failed'),
      );
      open.add(answering);
      void answering.then(() => open.delete(answering));
    },
    drain: async (ms) => {
      await Promise.race([Promise.all(open), wait(ms)]);
    },
  };
}
