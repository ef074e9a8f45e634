/**
 * @import { Lang } from '../../../domain/lang.ts'
 * @import { Problem } from './server.js'
 * @import { composer } from './composer.js'
 */
import { answerParts } from './answer.js';
import { button, element } from './element.js';
import * as server from './server.js';
import { currentLang, htmlLang } from './settings.js';
import { STRINGS } from './strings.js';

/**
 * Asks, and writes question and answer into the log. A question typed on the Chinese page is answered in Chinese; on
 * the English page its own words decide. A button keeps the language of the answer that it stands in.
 * @param {{ log: HTMLElement, line: ReturnType<typeof composer> }} parts
 */
export function conversation({ log, line }) {
  /** @param {string} text @param {Lang} [lang] */
  function ask(text, lang = currentLang() === 'zh' ? 'zh' : undefined) {
    const question = element('h2', { class: 'question' }, text);
    const answer = element('article', { class: 'answer' });
    const turn = element('section', { class: 'turn' }, question, answer);
    log.append(turn);
    turn.scrollIntoView({ block: 'start' });
    line.remember(text);
    line.focus();
    return fill(answer, text, lang);
  }

  /** @param {HTMLElement} answer @param {string} text @param {Lang | undefined} lang */
  async function fill(answer, text, lang) {
    const words = STRINGS[currentLang()];
    const retry = () => {
      line.focus();
      return fill(answer, text, lang);
    };
    answer.lang = htmlLang(currentLang());
    answer.setAttribute('aria-busy', 'true');
    answer.setAttribute('aria-label', words.answer);
    answer.replaceChildren(element('p', { class: 'pending' }, words.pending));
    const result = await server.ask(text, lang);
    if ('reply' in result) {
      const { reply } = result;
      answer.lang = htmlLang(reply.lang);
      answer.classList.toggle('refusal', reply.refusal !== null || reply.bug !== null);
      const parts = answerParts(reply, { asked: text, ask: (next) => ask(next, reply.lang), edit: line.edit, retry });
      answer.replaceChildren(...parts.filter((part) => part !== null));
    } else {
      answer.replaceChildren(...problemParts(result.problem, retry));
    }
    answer.removeAttribute('aria-busy');
    answer.parentElement?.scrollIntoView({ block: 'start' });
  }

  return { ask };
}

/** @param {Problem} problem @param {() => void} retry */
function problemParts(problem, retry) {
  const words = STRINGS[currentLang()];
  const text = problem.kind === 'bug' ? `${words.bug} ${problem.id}` : words[problem.kind];
  return [element('p', { class: 'problem' }, text), button({ class: 'retry' }, words.retry, retry)];
}
