import cron from 'node-cron';

/** Runs a task every ten seconds, never twice at once; returns what stops it when the running one is done. */
export function eachTenSeconds(task: () => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const job = cron.schedule(
    '*/10 * * * * *',
    () => {
      running = task().catch(failed);
      return running;
    },
    // A tick that was missed is made good by the next.
    { noOverlap: true, suppressMissedWarning: true },
  );
  return async () => {
    await job.destroy();
    await running;
  };
}
