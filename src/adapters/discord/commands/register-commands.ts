import { type REST, Routes } from 'discord.js';
import { isRefused } from '../send/discord-fault.ts';
import { commandSet, type ListedCommand } from './command-set.ts';

type Json = Readonly<Record<string, unknown>>;

const OPTION_KEYS = ['type', 'name', 'description', 'description_localizations', 'autocomplete', 'max_length'] as const;
const COMMAND_KEYS = [
  'type',
  'name',
  'description',
  'description_localizations',
  'contexts',
  'integration_types',
] as const;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.toSorted();
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
};

const picked = (from: Json, keys: readonly string[]): unknown[] => keys.map((key) => sorted(from[key]));

/** What makes a difference to who uses the commands; Discord adds ids, versions and defaults of its own. */
function essence(commands: readonly Json[]): string {
  const one = (command: Json): unknown => [
    picked({ type: 1, ...command }, COMMAND_KEYS),
    (Array.isArray(command.options) ? command.options : []).map((option: Json) => [
      ...picked(option, OPTION_KEYS),
      option.required === true,
    ]),
  ];
  return JSON.stringify(commands.toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1)).map(one));
}

/** Whether Discord has the commands as they are. */
export async function commandsAreCurrent(
  rest: REST,
  applicationId: string,
  commands: readonly ListedCommand[],
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = await rest.get(Routes.applicationCommands(applicationId), { query });
  return Array.isArray(there) && essence(there) === essence(commandSet(commands).map((command) => ({ ...command })));
}

/** A proxy that lets commands be set may not let them be read. */
const UNREADABLE = [404, 405, 501];

/** Tells Discord the whole list of commands when it has another one, or does not say; says whether it did. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly ListedCommand[],
): Promise<'unchanged' | 'replaced'> {
  const current = await commandsAreCurrent(rest, applicationId, commands).catch((error: unknown) => {
    if (isRefused(error) && UNREADABLE.includes(error.status)) return false;
    throw error;
  });
  if (current) return 'unchanged';
  await rest.put(Routes.applicationCommands(applicationId), { body: commandSet(commands) });
  return 'replaced';
}
