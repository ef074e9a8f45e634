import { isRefusal } from '../../domain/refusal.ts';
import type { Language } from '../../language/language.ts';

/** One line of `tidewaiter read`: how a question is read, or why it is not, as one line of JSON. */
export function readLine(text: string, language: Language): string {
  const reading = language.read(text);
  if (isRefusal(reading)) return JSON.stringify({ refusal: reading });
  return JSON.stringify({ readAs: language.print(reading.query, 'en'), query: reading.query });
}
