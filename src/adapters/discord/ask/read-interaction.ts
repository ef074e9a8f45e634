import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionData,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Asker } from '../../../domain/asker.ts';
import { type Lang, langOf } from '../../../domain/lang.ts';
import { readButton } from '../render/button-id.ts';
import { langOfLocale } from './lang-of-locale.ts';
import { noteOf } from './note.ts';

/** The two options that every command has. */
export const QUERY = 'query';
export const PRIVATE = 'private';

/** A command, a button or the note of one, whatever it came by: the line that it asks. */
export interface AskedInteraction {
  /** The whole line, or the key of one that is kept; null for a button that Tidewaiter does not know. */
  readonly line: { readonly kind: 'whole' | 'kept'; readonly text: string } | null;
  /** Goes behind the line. */
  readonly note: string;
  readonly lang: Lang;
  /** Only who asked may see the answer. */
  readonly hidden: boolean;
  readonly asker: Asker;
  /** Bytes that one file may have here; null when the platform did not say. */
  readonly fileBytes: number | null;
}

export interface TypedInteraction {
  readonly command: string;
  readonly typed: string;
  readonly lang: Lang;
}

/** The language of the words; of the officer's Discord where there are none. */
const langFor = (text: string, locale: string | undefined): Lang => {
  if (/\p{L}/u.test(text)) return langOf(text);
  return langOfLocale(locale);
};

/** Who asks, as the platform has proven it. */
export function askerOf({ guild_id, channel, channel_id, member, user }: APIInteraction): Asker {
  return {
    platform: 'discord',
    workspace: guild_id ?? null,
    channel: channel?.id ?? channel_id ?? null,
    user: member?.user.id ?? user?.id ?? '',
    roles: member?.roles ?? [],
  };
}

const textOption = (options: readonly APIApplicationCommandInteractionDataOption[], name: string): string => {
  const found = options.find((option) => option.name === name);
  return found?.type === ApplicationCommandOptionType.String ? found.value : '';
};

const flagOption = (options: readonly APIApplicationCommandInteractionDataOption[], name: string): boolean => {
  const found = options.find((option) => option.name === name);
  return found?.type === ApplicationCommandOptionType.Boolean && found.value;
};

/** A command that is typed, not one of the menu of a message or a person. */
const isTyped = (data: APIApplicationCommandInteractionData): data is APIChatInputApplicationCommandInteractionData =>
  (data.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;

/** What a command, a button or its note asks; null for every other kind of interaction. */
export function readAsked(interaction: APIInteraction): AskedInteraction | null {
  const common = { asker: askerOf(interaction), fileBytes: interaction.attachment_size_limit ?? null };
  if (interaction.type === InteractionType.ApplicationCommand) {
    if (!isTyped(interaction.data)) return null;
    const options = interaction.data.options ?? [];
    const query = textOption(options, QUERY).trim();
    const line = `/${interaction.data.name} ${query}`.trim();
    return {
      ...common,
      line: { kind: 'whole', text: line },
      note: '',
      lang: langFor(query, interaction.locale),
      hidden: flagOption(options, PRIVATE),
    };
  }
  const modal = interaction.type === InteractionType.ModalSubmit;
  if (!modal && interaction.type !== InteractionType.MessageComponent) return null;
  if (!modal && interaction.data.component_type !== ComponentType.Button) return null;
  const line = readButton(interaction.data.custom_id)?.line ?? null;
  const note = modal ? noteOf(interaction) : '';
  const words = line?.kind === 'whole' ? line.text.replace(/^\/\S+/, '') : '';
  const hidden = ((interaction.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return { ...common, line, note, lang: langFor(words + note, interaction.locale), hidden };
}

/** Whether a button was pressed that asks for a note first. */
export const wantsNote = (interaction: APIInteraction): interaction is APIMessageComponentInteraction =>
  interaction.type === InteractionType.MessageComponent && readButton(interaction.data.custom_id)?.note === true;

/** What is being typed into a command's query. */
export function readTyped({ data, locale }: APIApplicationCommandAutocompleteInteraction): TypedInteraction {
  const options: readonly APIApplicationCommandInteractionDataOption[] = data.options ?? [];
  const typed = textOption(options, QUERY);
  return { command: data.name, typed, lang: langFor(typed, locale) };
}
