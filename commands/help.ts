import { plainReply, type Reply } from '../src/answer/reply.ts';
import { type Call, type Command, defineCommand } from '../src/command/define-command.ts';
import { nearestNames } from '../src/command/nearest-names.ts';
import type { Lang } from '../src/domain/lang.ts';
import { type Refusal, refuse } from '../src/domain/refusal.ts';
import { examplesText, helpIntroText, needsText } from '../src/text/help.ts';

const line = ({ name, summary, needs }: Command, lang: Lang): string =>
  `/${name} – ${summary[lang]}${needs ? needsText(needs, lang) : ''}`;

const one = (command: Command, lang: Lang): Reply => {
  const { examples } = command;
  return {
    ...plainReply(lang, [line(command, lang), examplesText(lang), ...examples].join('\n')),
    actions: examples.slice(0, 5).map((example) => ({ label: example, ask: example })),
  };
};

const all = (commands: readonly Command[], lang: Lang): Reply => ({
  ...plainReply(lang, [helpIntroText(lang), ...commands.map((command) => line(command, lang))].join('\n')),
  actions: commands.map(({ name }) => ({ label: `/help ${name}`, ask: `/help ${name}` })),
});

async function run({ text, lang, services: { commands } }: Call): Promise<Reply | Refusal> {
  const asked = text.trim().replace(/^\//, '').toLowerCase();
  if (asked === '') return all(commands, lang);
  const found = commands.find(({ name }) => name === asked);
  const names = commands.map(({ name }) => name);
  return found
    ? one(found, lang)
    : refuse('unknown-topic', { topic: asked, nearest: nearestNames(asked, names), topics: names });
}

export const help = defineCommand({
  name: 'help',
  summary: { en: 'What can be asked, with examples', zh: '可以问什么，附例子' },
  examples: ['/help', '/help stats', '/help policy'],
  run,
  complete: (text, lang, { commands }) =>
    commands
      .filter(({ name }) => name.startsWith(text.trim().toLowerCase()))
      .map(({ name, summary }) => ({ text: name, label: name, hint: summary[lang] })),
});
