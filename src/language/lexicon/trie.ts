interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

export interface Found<T> {
  readonly value: T;
  /** Just behind the last character. */
  readonly end: number;
}

export interface Trie<T> {
  /** The first word given under a spelling keeps it. Spelled as `normalise` would have it. */
  add(spelling: string, value: T): void;
  /** The longest word that starts at a place and ends where a word can end, before `limit`; null when there is none. */
  longest(text: string, at: number, limit?: number): Found<T> | null;
  has(spelling: string): boolean;
}

const LETTER = /[a-z]/;
const DIGIT = /[0-9]/;

/** Chinese has no boundaries; a latin word ends where the letters end, a number where the digits end. */
function canEnd(last: string, following: string | undefined): boolean {
  if (following === undefined) return true;
  if (LETTER.test(last)) return !LETTER.test(following);
  return !(DIGIT.test(last) && DIGIT.test(following));
}

// A hyphen stands for a space, so that `year-on-year` needs no second spelling.
const step = (char: string): string => (char === '-' ? ' ' : char);

/** A dictionary for longest match; looking up takes at most as many steps as its longest word has characters. */
export function createTrie<T>(): Trie<T> {
  const root: Node<T> = { next: new Map() };
  const walk = (spelling: string): Node<T> | undefined => {
    let node: Node<T> | undefined = root;
    for (let at = 0; node && at < spelling.length; at++) node = node.next.get(step(spelling.charAt(at)));
    return node;
  };
  return {
    add(spelling, value) {
      let node = root;
      for (let at = 0; at < spelling.length; at++) {
        const char = step(spelling.charAt(at));
        const next: Node<T> = node.next.get(char) ?? { next: new Map() };
        node.next.set(char, next);
        node = next;
      }
      node.value ??= value;
    },
    longest(text, at, limit = text.length + 1) {
      let node: Node<T> | undefined = root;
      let found: Found<T> | null = null;
      for (let place = at; place < text.length && place + 1 < limit; place++) {
        node = node.next.get(step(text.charAt(place)));
        if (!node) break;
        if (node.value !== undefined && canEnd(text.charAt(place), text[place + 1])) {
          found = { value: node.value, end: place + 1 };
        }
      }
      return found;
    },
    has: (spelling) => walk(spelling)?.value !== undefined,
  };
}
