import { DiscordAPIError, type REST } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { registerCommands } from '../../../../src/adapters/discord/commands/register-commands.ts';

const refused = (status: number) => async (): Promise<never> => {
  throw new DiscordAPIError({ code: 0, message: 'no' }, 0, status, 'GET', '/', {});
};
const registering = (get: () => Promise<unknown>) => {
  const put = vi.fn(async () => []);
  return { put, outcome: registerCommands({ get, put } as unknown as REST, '1', commands) };
};

test.each([
  ['cannot be read', refused(405)],
  ['are no list', async () => ({})],
])('commands that %s are set', async (_, get) => {
  const { put, outcome } = registering(get);
  expect(await outcome).toBe('replaced');
  expect(put).toHaveBeenCalledOnce();
});

test('with a token that is refused nothing is set', async () => {
  const { put, outcome } = registering(refused(401));
  await expect(outcome).rejects.toThrow();
  expect(put).not.toHaveBeenCalled();
});
