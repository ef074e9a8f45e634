import type { Day } from '../../domain/day.ts';
import type { Release } from '../../query/release.ts';
import type { AnswerStore } from '../../store/answer-port.ts';
import { idNote, whyLabel } from '../../text/provenance.ts';
import type { Reply } from '../reply.ts';
import { answerId } from './answer-id.ts';
import { publishedBasis } from './published-basis.ts';
import { recordFigures } from './recorded-figures.ts';
import { stateOf } from './state-of.ts';

interface Asked {
  /** In English canonical words. */
  readonly question: string;
  readonly today: Day;
  readonly releases: readonly Release[];
  readonly answers: AnswerStore;
}

/** Gives an answer with figures its id and the button that explains it, and keeps what it was made from. */
export async function withProvenance(reply: Reply, { question, today, releases, answers }: Asked): Promise<Reply> {
  if (reply.figures.length === 0) return reply;
  const basis = reply.basis ?? publishedBasis(reply.figures, releases);
  const state = JSON.stringify(stateOf(basis, reply.figures));
  const id = answerId(question, state);
  const figures = JSON.stringify(recordFigures(reply.figures));
  const kind = basis.kind === 'published' ? 'published' : 'ledger';
  await answers.keep({ id, question, kind, state, figures, basis: JSON.stringify(basis) }, today);
  return {
    ...reply,
    id,
    basis,
    footnotes: [...reply.footnotes, idNote(id, reply.lang)],
    actions: [...reply.actions, { label: whyLabel(reply.lang), ask: `/data why ${id}` }],
  };
}
