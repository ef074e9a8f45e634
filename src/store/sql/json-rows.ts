/** Rows whose texts are put together at once. */
const AT_ONCE = 256;

/** Rows on their way to the engine, as one JSON text in the end. */
export interface JsonRows {
  add(row: readonly unknown[]): void;
  readonly count: number;
  text(): string;
}

/** Rows become text a few at a time: thousands that wait for it grow old, and the collector goes after them again and again. */
export function jsonRows(): JsonRows {
  let [count, text] = [0, ''];
  let waiting: (readonly unknown[])[] = [];
  function write(): void {
    if (waiting.length === 0) return;
    text += `${text === '' ? '' : ','}${JSON.stringify(waiting).slice(1, -1)}`;
    waiting = [];
  }
  return {
    add(row) {
      count += 1;
      if (waiting.push(row) === AT_ONCE) write();
    },
    get count() {
      return count;
    },
    text() {
      write();
      return `[${text}]`;
    },
  };
}
