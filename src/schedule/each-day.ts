import cron from 'node-cron';

export interface EachDay {
  /** Minutes past midnight in Beijing. */
  readonly minute: number;
  readonly task: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** A busy process still runs the task when its time has passed by so many milliseconds. */
const LATEST = 3_600_000;

/** Runs a task once a day at the same Beijing time; returns what stops it. A failure is reported and the next day comes. */
export function eachDay({ minute, task, failed }: EachDay): () => Promise<void> {
  const expression = `${minute % 60} ${Math.floor(minute / 60)} * * *`;
  const job = cron.schedule(expression, () => task().catch(failed), {
    timezone: 'Asia/Shanghai',
    noOverlap: true,
    missedExecutionTolerance: LATEST,
  });
  return async () => {
    await job.destroy();
  };
}
