export interface Latest<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** Keeps those entries that were used last, of at most so many bytes together. */
export function keepLatest<T>(mostBytes: number, bytesOf: (value: T) => number): Latest<T> {
  interface Kept {
    readonly value: T;
    readonly bytes: number;
  }
  const kept = new Map<string, Kept>();
  let sum = 0;

  function forget(key: string): Kept | undefined {
    const found = kept.get(key);
    if (kept.delete(key)) sum -= found?.bytes ?? 0;
    return found;
  }

  function keep(key: string, entry: Kept): void {
    kept.set(key, entry);
    sum += entry.bytes;
    for (const oldest of kept.keys()) {
      if (sum <= mostBytes) return;
      forget(oldest);
    }
  }

  return {
    get(key) {
      const found = forget(key);
      if (found) keep(key, found);
      return found?.value;
    },
    set(key, value) {
      forget(key);
      keep(key, { value, bytes: bytesOf(value) });
    },
  };
}
