import { holdingsAnswer } from '../src/answer/holdings.ts';
import type { Reply } from '../src/answer/reply.ts';
import { topics } from '../src/command/data/topics.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { atLeast } from '../src/domain/officer.ts';
import { type Refusal, refuse } from '../src/domain/refusal.ts';
import { releasesOf } from '../src/query/release.ts';

const WORDS = topics.flatMap(({ words }) => [words.en, words.zh]);

async function holdings({ lang, services: { store } }: Call): Promise<Reply> {
  const [figures, extent, seeds] = await Promise.all([store.figures(), store.ledger.extent(), store.seeds()]);
  return holdingsAnswer({ releases: releasesOf(figures), extent, seeds }, lang);
}

async function run(call: Call): Promise<Reply | Refusal> {
  const [, word = '', typed = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(call.text) ?? [];
  if (word === '') return holdings(call);
  const topic = topics.find(({ words }) => words.en === word.toLowerCase() || words.zh === word);
  if (!topic) return refuse('unknown-topic', { topic: word, nearest: nearestNames(word, WORDS), topics: WORDS });
  const { needs } = topic;
  if (needs && !atLeast(call.officer, needs))
    return refuse('role-missing', { command: `data ${word}`, needs, has: call.officer.role });
  return topic.run(typed, call, word);
}

export const data = defineCommand({
  name: 'data',
  summary: {
    en: 'What is in the store; /data status which office has reported; /data why ID explains an answer; /data quarantine and /data waiting: what was sent in and does not count yet; /data publish a new release of national figures',
    zh: '库中有哪些数据；/data 状态：各关区报送情况；/data 依据 编号：说明一个回答的数据版本、算法和来源；/data 隔离、/data 待补：已报送而未计入的数据；/data 发布：发布新的全国数据',
  },
  examples: ['/data', '/data status'],
  run,
  complete: (text, lang) =>
    topics
      .filter(({ words }) => words[lang].startsWith(text.trim().toLowerCase()))
      .map(({ words, example }) => {
        const word = words[lang];
        return { text: example ? `${word} ` : word, label: word, hint: example?.[lang] ?? `/data ${word}` };
      }),
});
