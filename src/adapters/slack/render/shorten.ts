import { splitText } from './split-text.ts';

/** At most `limit` characters, ending in … where something is left out; no figure is cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const [kept = ''] = splitText(text, limit - 2);
  return `${kept} …`;
}
