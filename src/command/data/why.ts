import { ask } from '../../answer/ask.ts';
import { askOffice } from '../../answer/ask-office.ts';
import { readAnswerId } from '../../answer/provenance/answer-id.ts';
import { whyAnswer } from '../../answer/provenance/why.ts';
import type { Reply } from '../../answer/reply.ts';
import { askDue } from '../../answer/returns/ask-due.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { readReturnsRequest } from '../../language/returns-request.ts';
import { officeName } from '../../text/names.ts';
import type { Call } from '../define-command.ts';
import type { DataTopic } from './data-topic.ts';

const EXAMPLE = { en: '/data why K7Q29FMW', zh: '/data 依据 K7Q29FMW' };

/** The question of a kept answer asked now: of clocks of returns, of an office's profile, else of figures. */
async function askAgain(question: string, { lang, today, officer, services }: Call): Promise<Reply | Refusal> {
  const clocks = question.startsWith('/returns ') && readReturnsRequest(question.slice('/returns '.length));
  if (clocks) return askDue(clocks, { lang, today, officer }, services);
  const name = question.startsWith('/office ') ? question.slice('/office '.length) : null;
  const office = services.reference.offices.find(({ code }) => officeName(code, services.reference, 'en') === name);
  return office ? askOffice(office, { lang, today }, services) : ask({ text: question, lang, today }, services);
}

async function explain(typed: string, call: Call, word: string): Promise<Reply | Refusal> {
  if (typed === '') return refuse('word-missing', { after: word, at: word.length, example: EXAMPLE[call.lang] });
  const { lang, services } = call;
  const { store, reference } = services;
  const id = readAnswerId(typed);
  const kept = id && (await store.answers.find(id));
  if (!kept) return refuse('unknown-answer', { id: typed, example: '/stats exports 2020' });
  const present = await askAgain(kept.question, call);
  if (isRefusal(present)) return present;
  const extent = await store.ledger.extent();
  // Where no enterprise is named there is none to disclose.
  const earlier =
    !extent || extent.demo || (await store.disclosure.declared('goods', extent.last, extent.last)) === null;
  return whyAnswer({ kept, present, reference, lang, earlier });
}

/** `/data why ID` explains a kept answer, and asks it again on what is there now. */
export const why: DataTopic = {
  words: { en: 'why', zh: '依据' },
  example: EXAMPLE,
  run: explain,
};
