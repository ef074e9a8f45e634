import type { Lang } from '../../domain/lang.ts';
import { type Officer, seesEveryOffice } from '../../domain/officer.ts';
import { EMPTY_QUERY, NO_SCOPE } from '../../domain/query.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { printReturnsRequest, type ReturnsRequest } from '../../language/returns-request.ts';
import { ledgerOn } from '../../query/ledger/ledger-source.ts';
import { returnsDue } from '../../query/ledger/returns-due.ts';
import { fileNote } from '../../text/file.ts';
import { officeName } from '../../text/names.ts';
import { emptyLedgerText } from '../../text/no-data.ts';
import type { Asked, AskParts } from '../ask.ts';
import { answerFile } from '../file/answer-file.ts';
import { withProvenance } from '../provenance/with-provenance.ts';
import { plainReply, type Reply } from '../reply.ts';
import { dueAnswer } from './due.ts';

export const DUE_EXAMPLE = '/returns due Beijing';

/** The offices that are named, or those open to whoever asks; null for every office. */
function officesOf(text: string, officer: Officer, language: AskParts['language']) {
  if (text === '') return seesEveryOffice(officer) ? null : officer.offices;
  const reading = language.read(text);
  if (isRefusal(reading)) return reading;
  const { offices } = reading.query.scope;
  return offices.length > 0 ? offices : refuse('word-missing', { after: 'due', at: 0, example: DUE_EXAMPLE });
}

/** Returns by their clocks for one officer, kept under an id like every answer with figures, and as a file if asked. */
export async function askDue(
  request: ReturnsRequest,
  { lang, today, officer }: Omit<Asked, 'text'> & { readonly officer: Officer },
  { store, reference, language }: AskParts,
): Promise<Reply | Refusal> {
  const offices = officesOf(request.office, officer, language);
  if (offices && isRefusal(offices)) return offices;
  const source = ledgerOn(store.ledger, reference, await store.ledger.extent(), today);
  if (source === null) return plainReply(lang, emptyLedgerText(lang));
  const { within, by, output } = request;
  const from = request.from ?? today;
  const due = await returnsDue(source, store.returns, { ...(offices && { offices }), today: from, within, by });

  const print = (to: Lang, file: ReturnsRequest['output']): string => {
    const office = (offices ?? []).map((code) => officeName(code, reference, to)).join(' ');
    return printReturnsRequest({ office, within, from, by, output: file }, to);
  };
  const { state, demo, last } = source.extent;
  const { soon, overdue, lateIn } = due;
  const reply: Reply = {
    ...dueAnswer(due, offices, source, lang),
    readAs: print(lang, output),
    basis: { kind: 'clocks', ...{ soon, overdue, lateIn, by, state, demo, last, offices } },
  };
  const question = `/returns ${print('en', null)}`;
  const still = (await store.ledger.extent())?.state === state;
  const known = still ? await withProvenance(reply, { question, today, releases: [], answers: store.answers }) : reply;
  const query = { ...EMPTY_QUERY, output, scope: { ...NO_SCOPE, offices: offices ?? [] } };
  const file = await answerFile(known, { query, reference, question });
  return { ...known, file, footnotes: [...known.footnotes, ...(file ? [fileNote(file.name, lang)] : [])] };
}
