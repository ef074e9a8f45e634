import type { AnswerStore } from '../store/answer-port.ts';

/** Answers that are kept while the rest of a question goes on. */
export interface Beside {
  readonly answers: AnswerStore;
  /** Resolves when everything that was given to be kept is kept; rejects when something was not. */
  kept(): Promise<void>;
}

/** The writes of a question wait for another process's load together, instead of one after the other. */
export function keepBeside(answers: AnswerStore): Beside {
  const keeping: Promise<void>[] = [];
  return {
    answers: {
      find: (id) => answers.find(id),
      async keep(answer, today) {
        const kept = answers.keep(answer, today);
        // Told by `kept`.
        kept.catch(() => {});
        keeping.push(kept);
      },
    },
    kept: async () => void (await Promise.all(keeping)),
  };
}
