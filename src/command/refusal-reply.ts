import { plainReply, type Reply } from '../answer/reply.ts';
import type { Lang } from '../domain/lang.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refusalText } from '../text/refusal.ts';

/** A refusal as a reply: its sentence, and a button for each question that can be asked instead. */
export function refusalReply(refusal: Refusal, command: string, lang: Lang): Reply {
  const questions = 'questions' in refusal.facts ? refusal.facts.questions : [];
  return {
    ...plainReply(lang, refusalText(refusal, lang)),
    actions: questions.map((question) => ({ label: question, ask: `/${command} ${question}` })),
    refusal,
  };
}
