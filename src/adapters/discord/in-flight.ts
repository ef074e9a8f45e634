import { setTimeout as wait } from 'node:timers/promises';

export interface InFlight {
  /** Runs a task that never rejects, and remembers it until it is over. */
  run<T>(task: Promise<T>): Promise<T>;
  /** Resolves when all is done, or after a time; true when all is done. */
  drain(mostMs: number): Promise<boolean>;
}

/** Work that was taken up and is not over, so that a stop can wait for it. */
export function trackInFlight(): InFlight {
  const tasks = new Set<Promise<unknown>>();
  return {
    run(task) {
      tasks.add(task);
      return task.finally(() => tasks.delete(task));
    },
    async drain(mostMs) {
      if (tasks.size > 0) await Promise.race([Promise.allSettled(tasks), wait(mostMs, undefined, { ref: false })]);
      return tasks.size === 0;
    },
  };
}
