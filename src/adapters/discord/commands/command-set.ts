import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bilingual } from '../../../domain/lang.ts';
import { PRIVATE, QUERY } from '../ask/read-interaction.ts';
import { LIMITS } from '../render/limits.ts';

/** What registration needs to know of a command. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: Bilingual;
}

/** Whole clauses up to the limit of a description. */
function shorten(text: string): string {
  if (text.length <= LIMITS.commandDescription) return text;
  const cut = text.slice(0, LIMITS.commandDescription - 2);
  return `${cut.slice(0, Math.max(cut.search(/[,;、，；][^,;、，；]*$/), 60))} …`;
}

const described = ({ en, zh }: Bilingual) => ({
  description: shorten(en),
  description_localizations: { 'zh-CN': shorten(zh), 'zh-TW': shorten(zh) },
});

const OPTIONS = [
  {
    type: ApplicationCommandOptionType.String as const,
    name: QUERY,
    ...described({ en: 'The question, in English or Chinese, in any order', zh: '问题，中英文均可，语序不限' }),
    autocomplete: true as const,
    required: false,
    max_length: 500,
  },
  {
    type: ApplicationCommandOptionType.Boolean as const,
    name: PRIVATE,
    ...described({ en: 'Show the answer to me alone', zh: '仅自己可见' }),
    required: false,
  },
];

/** The slash commands as Discord is told of them: one query with completion, and whether the answer is for one's eyes only. */
export const commandSet = (commands: readonly ListedCommand[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] =>
  commands.map(({ name, summary }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(summary),
    options: [...OPTIONS],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }));
