import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import type { AskedAnswer } from '../../store/answer-port.ts';
import { demoMark } from '../../text/demo.ts';
import { againLabel, askedText, explainedText, stateText, whyLabel } from '../../text/provenance.ts';
import { plainReply, type Reply } from '../reply.ts';
import type { Basis } from './basis.ts';
import { changeLines } from './changes.ts';
import { type RecordedFigures, recordFigures } from './recorded-figures.ts';
import { stateOf } from './state-of.ts';
import { whyClocks } from './why-clocks.ts';
import { whyLedger } from './why-ledger.ts';
import { whyPublished } from './why-published.ts';

interface Why {
  readonly kept: AskedAnswer;
  /** The same question asked now, in the reader's language. */
  readonly present: Reply;
  readonly reference: Reference;
  readonly lang: Lang;
  /** False where sums of an earlier state may not be told: they may have been shown to somebody else alone. */
  readonly earlier: boolean;
}

const without = (states: readonly string[], others: readonly string[]): string[] =>
  states.filter((state) => !others.includes(state));

function explain(basis: Basis, reference: Reference, lang: Lang) {
  if (basis.kind === 'published') return whyPublished(basis, lang);
  return basis.kind === 'clocks' ? whyClocks(basis, reference, lang) : whyLedger(basis, reference, lang);
}

/** What its reader is shown of the same question instead, where something is held back from them; else null. */
function showsMore(kept: Basis, { basis, figures }: Reply): Basis | null {
  if (kept.kind !== 'ledger' || basis?.kind !== 'ledger') return null;
  const held = figures.some((figure) => figure.held) || (kept.base !== null && basis.base === null);
  return held ? basis : null;
}

/** Explains a kept answer: question, state, formula, inputs; and says whether asking again gives the same. */
export function whyAnswer({ kept, present, reference, lang, earlier }: Why): Reply {
  const basis: Basis = JSON.parse(kept.basis);
  const recorded: RecordedFigures = JSON.parse(kept.figures);
  const before: readonly string[] = JSON.parse(kept.state);
  const now = present.basis ? stateOf(present.basis, present.figures) : [];
  const current = recordFigures(present.figures);
  const same = recorded.digest === current.digest;
  // It may have been kept for somebody who sees more, or saw the sums as they were.
  const more = earlier || same || present.basis?.kind !== 'ledger' ? showsMore(basis, present) : present.basis;
  const told = (earlier || basis.kind === 'published') && more === null;
  const { lines, table, notes } = explain(more ?? basis, reference, lang);
  // A profile and clocks are asked by their own commands, everything else by /stats.
  const command = kept.question.startsWith('/');
  const question = command ? kept.question : (present.readAs ?? kept.question);
  return {
    ...plainReply(
      lang,
      [
        `${demoMark(basis.kind !== 'published' && basis.demo)}${explainedText(kept.id, question, lang)}`,
        ...lines,
        stateText({ before: without(before, now), now: without(now, before), same }, lang),
        ...(told ? changeLines(recorded, current, { reference, lang }) : []),
        askedText(kept.firstAsked, kept.lastAsked, lang),
      ].join('\n'),
    ),
    readAs: `why ${kept.id}`,
    table,
    footnotes: notes,
    actions: [
      { label: againLabel(lang), ask: command ? question : `/stats ${question}` },
      ...(present.id !== null && present.id !== kept.id
        ? [{ label: `${whyLabel(lang)} ${present.id}`, ask: `/data why ${present.id}` }]
        : []),
    ],
  };
}
