/** Waits for its turn and gives the function that ends it. */
export type TakeTurn = () => Promise<() => void>;

/** One at a time, in order of asking: two transactions on one connection would run inside each other. */
export function createTurns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    return before.then(() => resolve);
  };
}
