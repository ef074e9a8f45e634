import {
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord.js';
import { WORDS } from '../render/words.ts';
import { langOfLocale } from './lang-of-locale.ts';

const MOST_NOTE = 500;

/** Opens the window for a button's note. It carries what the button carries, and comes back with it. */
export function noteModal({ data, locale }: APIMessageComponentInteraction): APIInteractionResponse {
  const label = WORDS.note[langOfLocale(locale)];
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'note',
    style: TextInputStyle.Paragraph,
    label,
    required: false,
    max_length: MOST_NOTE,
  };
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: data.custom_id,
      title: label,
      components: [{ type: ComponentType.ActionRow, components: [input] }],
    },
  };
}

/** The note that was written, on one line; empty without one. */
export function noteOf({ data }: APIModalSubmitInteraction): string {
  const inputs = data.components.flatMap((row) => ('components' in row ? row.components : []));
  const written = inputs.find(({ custom_id }) => custom_id === 'note');
  return written && 'value' in written ? written.value.replace(/\s+/g, ' ').trim() : '';
}
