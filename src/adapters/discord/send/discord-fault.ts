import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** Codes of https://docs.discord.com/developers/topics/opcodes-and-status-codes#json that are acted upon. */
export const CODES = {
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  missingPermissions: 50013,
  invalidToken: 50027,
} as const;

/** The platform's own number of an error; null for one that did not come from the platform's answer. */
export const codeOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;

/** The platform answered and said no. */
export const isRefused = (error: unknown): error is DiscordAPIError => error instanceof DiscordAPIError;

/** Nobody knows whether it was done: the connection broke, time ran out, or the platform failed on its side. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof HTTPError || (!(error instanceof DiscordAPIError) && !(error instanceof RateLimitError));

/** One line without addresses, which hold an interaction's token. */
export function faultText(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.message} (${error.code}, HTTP ${error.status})`;
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
