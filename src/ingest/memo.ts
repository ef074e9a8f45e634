const MOST = 20_000;

/** Remembers what a function gave for each text. Forgets everything when there are too many, so memory stays flat. */
export function memo<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const made = of(text);
    known.set(text, made);
    return made;
  };
}
