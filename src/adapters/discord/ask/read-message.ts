import type { GatewayMessageCreateDispatchData } from 'discord.js';

type Message = Pick<
  GatewayMessageCreateDispatchData,
  'author' | 'content' | 'guild_id' | 'mentions' | 'mention_everyone' | 'webhook_id'
>;

/**
 * The line that a message asks: a direct message, or one that mentions Tidewaiter; null for all others, and for those
 * of bots. A command's name needs no slash, `@Tidewaiter policy 9710`; without one it is a question for /stats.
 */
export function lineOf(message: Message, self: string, commands: readonly string[]): string | null {
  const { author, content, guild_id, mentions, webhook_id } = message;
  if (author.bot || webhook_id) return null;
  if (guild_id && !mentions.some(({ id }) => id === self)) return null;
  const text = content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), ' ').trim();
  if (text === '') return '/help';
  const [first = ''] = text.split(/\s/, 1);
  return commands.includes(first.toLowerCase()) ? `/${text}` : text;
}
