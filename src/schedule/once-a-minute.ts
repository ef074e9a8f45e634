const MINUTE_MS = 60_000;

/** For what may happen very often: it is told a minute after it was first noted, with how often it was by then. */
export function onceAMinute(tell: (count: number) => void): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > 1) return;
    setTimeout(() => {
      tell(count);
      count = 0;
    }, MINUTE_MS).unref();
  };
}
