/** Why the Gateway will not have us, and what to do about it. */
export interface CloseReason {
  readonly detail: string;
  readonly fix: string;
}

const TOKEN: CloseReason = {
  detail: 'Discord does not know the token',
  fix: 'Developer Portal > your application > Bot > Reset Token, and put the new one into DISCORD_TOKEN',
};
const INTENTS: CloseReason = {
  detail: 'Discord does not allow the intents that were asked for',
  fix: 'Tidewaiter asks for no privileged intent: check that the application is not limited by Discord (Developer Portal > Bot)',
};

/** The close codes after which trying again at once is useless. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
const REASONS: Readonly<Record<number, CloseReason>> = {
  4004: TOKEN,
  4010: { detail: 'the shard number is not valid', fix: 'start Tidewaiter again' },
  4011: {
    detail: 'the bot is in too many servers for one connection',
    fix: 'remove it from servers that do not need it',
  },
  4012: { detail: 'the Gateway no longer takes this version', fix: 'update Tidewaiter' },
  4013: INTENTS,
  4014: INTENTS,
};

/** What a close code means; null for one that passes by itself. */
export const closeReason = (code: number): CloseReason | null => REASONS[code] ?? null;

/** The reason that a log-in failed, by the library's error or by Discord's; null for one that passes by itself. */
export function loginReason(error: unknown): CloseReason | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : null;
  if (code === 'TokenInvalid' || error.message === 'Authentication failed') return TOKEN;
  return /intents/i.test(error.message) ? INTENTS : null;
}
