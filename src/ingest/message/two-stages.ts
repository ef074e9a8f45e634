/** Work in two stages, of which batches come through in their order. */
export interface TwoStages<Batch> {
  /** Begins with a batch when the one before is through the first stage, and the one before that through both. */
  push(batch: Batch): Promise<void>;
  /** All that was pushed is through. */
  end(): Promise<void>;
}

/**
 * While a batch is in the second stage the next one is in the first, so that computing goes on while the store writes. A
 * fault is told when a later batch waits for it, at the latest at the end.
 */
export function twoStages<Batch, Between>(
  first: (batch: Batch) => Promise<Between>,
  second: (between: Between) => Promise<void>,
): TwoStages<Batch> {
  let taken: Promise<unknown> = Promise.resolve();
  let [throughBefore, through]: [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()];
  return {
    async push(batch) {
      await taken;
      await throughBefore;
      const between = first(batch);
      [taken, throughBefore] = [between, through];
      through = Promise.all([between, through]).then(([found]) => second(found));
      for (const each of [taken, through]) each.catch(() => {});
    },
    end: () => through,
  };
}
