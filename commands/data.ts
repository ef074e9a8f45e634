import { ask } from '../src/answer/ask.ts';
import { askOffice } from '../src/answer/ask-office.ts';
import { holdingsAnswer } from '../src/answer/holdings.ts';
import { readAnswerId } from '../src/answer/provenance/answer-id.ts';
import { whyAnswer } from '../src/answer/provenance/why.ts';
import type { Reply } from '../src/answer/reply.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import { releasesOf } from '../src/query/release.ts';
import { officeName } from '../src/text/names.ts';

const TOPICS = ['why', '依据'];
const EXAMPLE = '/data why K7Q29FMW';

async function holdings({ lang, services: { store } }: Call): Promise<Reply> {
  const [figures, extent, seeds] = await Promise.all([store.figures(), store.ledger.extent(), store.seeds()]);
  return holdingsAnswer({ releases: releasesOf(figures), extent, seeds }, lang);
}

/** The question of a kept answer asked now: of an office's profile, else of figures. */
async function askAgain(question: string, { lang, today, services }: Call): Promise<Reply | Refusal> {
  const name = question.startsWith('/office ') ? question.slice('/office '.length) : null;
  const office = services.reference.offices.find(({ code }) => officeName(code, services.reference, 'en') === name);
  return office ? askOffice(office, { lang, today }, services) : ask({ text: question, lang, today }, services);
}

async function why(typed: string, call: Call): Promise<Reply | Refusal> {
  const { lang, services } = call;
  const { store, reference } = services;
  const id = readAnswerId(typed);
  const kept = id && (await store.answers.find(id));
  if (!kept) return refuse('unknown-answer', { id: typed, example: '/stats exports 2020' });
  const present = await askAgain(kept.question, call);
  return isRefusal(present) ? present : whyAnswer({ kept, present, reference, lang });
}

async function run(call: Call): Promise<Reply | Refusal> {
  const [, topic = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(call.text) ?? [];
  if (topic === '') return holdings(call);
  if (!TOPICS.includes(topic.toLowerCase()))
    return refuse('unknown-topic', { topic, nearest: nearestNames(topic, TOPICS), topics: TOPICS });
  return rest === '' ? refuse('word-missing', { after: topic, at: topic.length, example: EXAMPLE }) : why(rest, call);
}

export const data = defineCommand({
  name: 'data',
  summary: {
    en: 'What is in the store; /data why ID explains an answer: vintage or ledger state, formula, inputs',
    zh: '库中有哪些数据；/data 依据 编号：说明一个回答的数据版本、算法和来源',
  },
  examples: ['/data'],
  run,
  complete: (text, lang) => {
    const word = lang === 'zh' ? '依据' : 'why';
    return word.startsWith(text.trim().toLowerCase()) ? [{ text: `${word} `, label: word, hint: EXAMPLE }] : [];
  },
});
