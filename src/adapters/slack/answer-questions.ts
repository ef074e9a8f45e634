import type { Front } from '../../command/front.ts';
import { answerOnce } from '../../delivery/answer-once.ts';
import type { InboxStore, LeftQuestion } from '../../store/inbox-port.ts';
import type { Question } from './ask/question.ts';
import type { Clients } from './install/clients.ts';
import { deliverAnswer } from './send/deliver-answer.ts';
import { deliverLate } from './send/deliver-late.ts';
import type { DeliverParts } from './send/deliver-parts.ts';

export interface AnswerParts extends Omit<DeliverParts, 'client'> {
  readonly clients: Pick<Clients, 'ofTeam'>;
  readonly front: Front;
  readonly inbox: InboxStore;
}

export interface Answering {
  /** Takes a question up; each is answered once, however often it comes. */
  take(question: Question): void;
  /** Takes no left question up any more; true when all that was taken is answered, false after a time. */
  drain(ms: number): Promise<boolean>;
}

/** From acknowledged question to delivered answer. */
export function answerQuestions(parts: AnswerParts): Answering {
  const { front, inbox, clock, log, wait } = parts;
  const open = new Set<Promise<unknown>>();
  const once = answerOnce({
    platform: 'slack',
    inbox,
    clock,
    failed: (err, id) => log.error({ err, id }, 'slack: a question failed'),
  });

  const partsFor = async ({ asker }: Question): Promise<DeliverParts & AnswerParts> => ({
    ...parts,
    client: await parts.clients.ofTeam(asker.workspace),
  });

  const told = (id: string, outcome: string): string => {
    if (outcome !== 'answered') log.warn({ id, outcome }, 'slack: an answer did not arrive as it should');
    return outcome;
  };

  async function answer(question: Question): Promise<string> {
    const reply = await front.ask({ text: question.line, asker: question.asker });
    return told(question.id, await deliverAnswer(reply, question, await partsFor(question)));
  }

  async function answerLeft(left: LeftQuestion): Promise<string> {
    log.warn({ id: left.id, receivedAt: left.receivedAt }, 'slack: a question was left unanswered and is taken up');
    const question: Question = JSON.parse(left.question);
    return told(left.id, await deliverLate(question, new Date(left.receivedAt), await partsFor(question)));
  }

  async function take(question: Question): Promise<void> {
    const { id, fingerprint } = question;
    const first = await once.run({ id, fingerprint, question: JSON.stringify(question) }, () => answer(question));
    if (!first) log.info({ id }, 'slack: came again, is answered already');
  }

  once.resume(answerLeft);
  return {
    take: (question) => {
      const answering = take(question);
      open.add(answering);
      void answering.then(() => open.delete(answering));
    },
    drain: async (ms) => {
      await Promise.race([Promise.all(open), wait(ms)]);
      once.stop();
      return open.size === 0;
    },
  };
}
