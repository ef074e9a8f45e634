import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerStore, KeptAnswer } from '../../src/store/answer-port.ts';
import type { Store } from '../../src/store/ports.ts';

const answer: KeptAnswer = {
  id: 'K7Q29FMW',
  question: "exports 2020 'quoted' 中文",
  kind: 'ledger',
  state: '{"state":53}',
  figures: '[[1]]',
  basis: '{"kind":"ledger"}',
};

/** What every store of answers must keep to. */
export function answerStoreContract(engine: string, open: () => Promise<Store>): void {
  describe(`a store of answers on ${engine}`, () => {
    let store: Store;
    let answers: AnswerStore;
    beforeAll(async () => {
      store = await open();
      answers = store.answers;
    });
    afterAll(() => store.close());

    test('an answer that was never kept is not there', async () => {
      expect(await answers.find('00000000')).toBeNull();
    });

    test('an answer comes back as it was kept, with the first and the last day of asking', async () => {
      await answers.keep(answer, '2026-02-01');
      await answers.keep({ ...answer, figures: '[[2]]' }, '2026-02-03');
      await answers.keep(answer, '2026-02-02');
      expect(await answers.find(answer.id)).toEqual({ ...answer, firstAsked: '2026-02-01', lastAsked: '2026-02-03' });
    });

    test('two who ask at once keep one', async () => {
      const other = { ...answer, id: 'AAAAAAAA' };
      await Promise.all([1, 2, 3].map(() => answers.keep(other, '2026-02-01')));
      expect(await answers.find(other.id)).toMatchObject({ firstAsked: '2026-02-01' });
    });
  });
}
