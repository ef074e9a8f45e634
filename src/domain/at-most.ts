/** Tasks that share a number of places, in order of asking. */
export interface AtMost {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** How many wait for a place. */
  waiting(): number;
}

/** Runs so many tasks at once; each of the others begins when one is over. */
export function atMost(count: number): AtMost {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return {
    async run(task) {
      if (busy >= count) await new Promise<void>((resolve) => waiting.push(resolve));
      else busy += 1;
      try {
        return await task();
      } finally {
        // The place passes on, or is given up.
        const next = waiting.shift();
        if (next) next();
        else busy -= 1;
      }
    },
    waiting: () => waiting.length,
  };
}
