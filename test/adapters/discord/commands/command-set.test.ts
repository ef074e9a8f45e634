import { expect, test } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { commandSet } from '../../../../src/adapters/discord/commands/command-set.ts';
import { checkCommands } from '../../../servers/discord/check-commands.ts';

test('Discord takes the whole list, whatever the length of the summaries', () => {
  const long = {
    name: 'long',
    summary: { en: 'one thing, another thing, '.repeat(20), zh: '一件事、另一件事、'.repeat(20) },
  };
  checkCommands(commandSet([...commands, long]).map((command) => ({ ...command })));
});

test('a command has a query that is completed, and may be private', () => {
  const [stats] = commandSet(commands);
  expect(stats).toMatchObject({
    name: 'stats',
    description_localizations: { 'zh-CN': expect.stringContaining('出口') },
    options: [
      { name: 'query', autocomplete: true, required: false },
      { name: 'private', type: 5 },
    ],
    contexts: [0, 1],
  });
});
