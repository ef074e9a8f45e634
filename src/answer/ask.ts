import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { Query } from '../domain/query.ts';
import type { Reference } from '../domain/reference.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Language } from '../language/language.ts';
import { ledgerOn } from '../query/ledger/ledger-source.ts';
import { type Release, releasesOf } from '../query/release.ts';
import type { Store } from '../store/ports.ts';
import { fileNote } from '../text/file.ts';
import { mendedText } from '../text/mended.ts';
import { answerQuestion } from './answer-question.ts';
import { answerFile } from './file/answer-file.ts';
import { withProvenance } from './provenance/with-provenance.ts';
import type { Reply } from './reply.ts';
import { settle } from './settle.ts';

export interface Asked {
  /** A question without its command. */
  readonly text: string;
  readonly lang: Lang;
  /** Today in Beijing. */
  readonly today: Day;
}

export interface AskParts {
  readonly language: Language;
  readonly store: Store;
  readonly reference: Reference;
}

/** An ingest commits some twenty times a second, an answer takes a few milliseconds. */
const MOST_TRIES = 5;

/** Answers on one state of the ledger: a batch that came in between is counted whole or not at all. */
async function onOneState(query: Query, { lang, today }: Asked, releases: readonly Release[], parts: AskParts) {
  const { store, reference, language } = parts;
  let extent = await store.ledger.extent();
  for (let tries = 1; ; tries += 1) {
    const source = ledgerOn(store.ledger, reference, extent, today);
    const print = (other: Query): string => language.print(other, lang);
    const reply = await answerQuestion({ query, lang, releases, source, print });
    const after = await store.ledger.extent();
    const still = after?.state === extent?.state;
    if (still || tries === MOST_TRIES) return { reply, still };
    extent = after;
  }
}

/** Reads a question, settles its period, answers it, keeps the answer under its id, and makes the file asked for. */
export async function ask(asked: Asked, parts: AskParts): Promise<Reply | Refusal> {
  const { text, lang, today } = asked;
  const { language, store, reference } = parts;
  const reading = language.read(text);
  if (isRefusal(reading)) return reading;
  const releases = releasesOf(await store.figures());
  const query = settle(reading.query, today, releases);
  const { reply, still } = await onOneState(query, asked, releases, parts);
  if (isRefusal(reply)) return reply;

  const question = language.print({ ...query, output: null }, 'en');
  const known = still ? await withProvenance(reply, { question, today, releases, answers: store.answers }) : reply;
  const file = await answerFile(known, { query, reference, question });
  return {
    ...known,
    file,
    footnotes: [
      ...(reading.mended.length > 0 ? [mendedText(reading.mended, lang)] : []),
      ...known.footnotes,
      ...(file ? [fileNote(file.name, lang)] : []),
    ],
  };
}
