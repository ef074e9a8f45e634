import policies from '../seeds/policies.json' with { type: 'json' };
import { findPolicy, type Policy, policyAnswer } from '../src/answer/policy.ts';
import { plainReply, type Reply } from '../src/answer/reply.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import { type Refusal, refuse } from '../src/domain/refusal.ts';
import { policyTopicsText } from '../src/text/policy.ts';

const ALL: readonly Policy[] = policies;
const TOPICS = ALL.map(({ topic }) => topic);

async function run({ text, lang }: Call): Promise<Reply | Refusal> {
  const asked = text.trim();
  if (asked === '') {
    const lines = ALL.map(({ topic, title }) => `${topic} – ${title[lang]}`);
    return {
      ...plainReply(lang, [policyTopicsText(lang), ...lines].join('\n')),
      actions: ALL.slice(0, 5).map(({ topic, title }) => ({ label: title[lang], ask: `/policy ${topic}` })),
    };
  }
  const found = findPolicy(ALL, asked);
  if (found) return policyAnswer(found, ALL, lang);
  const names = ALL.flatMap((policy) => policy.names);
  return refuse('unknown-topic', { topic: asked, nearest: nearestNames(asked, names), topics: TOPICS });
}

export const policy = defineCommand({
  name: 'policy',
  summary: { en: 'What a mode or rule is, since when, and its source', zh: '监管方式和规定：内容、起始时间、来源' },
  examples: ['/policy 9710', '/policy returns', '/policy 海外仓', '/policy'],
  run,
  complete: (text, lang) =>
    ALL.filter(({ names }) => names.some((name) => name.startsWith(text.trim().toLowerCase()))).map(
      ({ topic, title }) => ({
        text: topic,
        label: topic,
        hint: title[lang],
      }),
    ),
});
