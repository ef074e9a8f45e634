import { LIMITS } from './limits.ts';

const PREFIX = 'ask:';

/** A button carries its whole question, so it works after a restart and for ever; null when the question is too long. */
export function buttonId(ask: string): string | null {
  const id = PREFIX + ask;
  return id.length <= LIMITS.customId ? id : null;
}

/** The question of a pressed button; null for a button that Tidewaiter does not make. */
export const askOfButton = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null);
